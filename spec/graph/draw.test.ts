import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { draw } from './draw';
import { chain, made } from './values';

const out = join(__dirname, '..', '..', 'out');
const file = (name: string) => join(out, `${name}.svg`);

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  jest.spyOn(console, 'log').mockImplementation((line) => said.push(String(line)));
});

afterAll(() => {
  jest.restoreAllMocks();
  for (const name of ['drawnByTest', 'drawnByTest-2']) rmSync(file(name), { force: true });
});

test('draw shows a tree at once, and a picture soon; the next one has a file of its own', async () => {
  const [a, b] = [made(2), made(3)];
  const sum = made(4, [a, a]);
  const first = draw(sum, { a, b, drawnByTest: sum });
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/drawnByTest +4 +0\n.*─ a +2.*\n.*↑ a, above/);
  expect(said[0]).toMatch(/\nb is not in this graph: nothing was made from it\.$/);
  await Promise.all([first, draw(sum, { drawnByTest: sum })]);
  expect(said.slice(2)).toEqual([
    'The picture is in out/drawnByTest.svg.',
    'The picture is in out/drawnByTest-2.svg.',
  ]);
  expect(readFileSync(file('drawnByTest'), 'utf8')).toContain('>drawnByTest<');
  expect(existsSync(file('drawnByTest-2'))).toBe(true);
});

test('what is large is folded, and the number of values is said', async () => {
  const large = chain(10_000);
  await draw(large, { drawnByTest: large });
  expect(said[1]).toMatch(/with 10,000 values folded into \d\d\.$/);
  rmSync(file('drawnByTest-3'));
});
