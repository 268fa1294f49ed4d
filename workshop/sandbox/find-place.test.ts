import { text } from 'node:stream/consumers';
import { findPlace } from './find-place';

test('bubblewrap runs Node, with nothing around it', async () => {
  const place = findPlace('bwrap', { seconds: 5, memory: 256 });
  const script = 'console.log(40 + 2, process.env, fs.readdirSync("/"))';
  const child = place.start(['--eval', script], []);
  expect(await text(child.stdout)).toBe("42 { PWD: '/' } [ 'lib', 'lib64', 'usr' ]\n");
  await child.ended;
});
