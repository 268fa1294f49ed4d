/** What was acknowledged is there, whatever happens to the board. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, ask } from './load/ask';
import { logIn } from './server/folder';
import { readLog } from './server/lines';
import { learnerOf } from './server/secrets';
import { event, sent } from './testing/board';
import { type Running, runBoard, startProcess } from './testing/process';

jest.setTimeout(60_000);

const folders = mkdtempSync(join(tmpdir(), 'board-crash-'));
afterAll(() => rmSync(folders, { recursive: true }));

const secretOf = (i: number) => sent(`learner ${i}`, 'x').learner;

/** Sends an event, and gives the number that is acknowledged; nothing, if none is. */
async function send({ url, code }: Running, i: number, number: number, name = `Learner ${i}`) {
  const from = { port: Number(new URL(url).port), localAddress: addressOf(i) };
  const body = JSON.stringify(sent(`learner ${i}`, name, event(number)));
  const came = await ask(from, `/room/${code}/events`, body).catch(() => undefined);
  if (came?.status !== 200) return { status: came?.status };
  return JSON.parse(came.body) as { status?: number; taken?: number };
}

/** The numbers that are on the disk of the `i`-th learner. */
function keptIn(folder: string): (i: number) => number[] {
  const kept = new Map<string, number[]>();
  readLog(logIn(folder), ({ learner, event: { number } }) => {
    kept.set(learner, [...(kept.get(learner) ?? []), number]);
  });
  return (i) => kept.get(learnerOf(secretOf(i))) ?? [];
}

test('killed while 300 write, it has everything that it acknowledged, and goes on', async () => {
  const folder = join(folders, 'killed');
  const board = await startProcess(folder);
  const acknowledged: number[] = Array.from({ length: 300 }, () => 0);
  let isOver = false;
  let many = 0;
  const write = async (i: number) => {
    for (let number = 1; !isOver; number++) {
      const { taken } = await send(board, i, number);
      if (taken === undefined) return;
      acknowledged[i] = taken;
      if (++many === 1500) {
        isOver = true;
        board.child.kill('SIGKILL');
      }
    }
  };
  await Promise.all(acknowledged.map((_, i) => write(i)));
  const kept = keptIn(folder);
  for (const [i, taken] of acknowledged.entries()) {
    const all = Array.from({ length: taken }, (_, k) => k + 1);
    expect(kept(i)).toEqual(expect.arrayContaining(all));
  }
  const again = await startProcess(folder, new URL(board.url).port);
  expect([again.url, again.code]).toEqual([board.url, board.code]);
  expect(await send(again, 0, 5000)).toEqual({ taken: 5000 });
  expect(await send(again, 0, 1)).toEqual({ taken: 5000 });
  expect(keptIn(folder)(0).filter((number) => number === 1).length).toBe(1);
  await again.kill('SIGINT');
});

test('a torn line is cut off, and said', async () => {
  const folder = join(folders, 'torn');
  const board = await startProcess(folder);
  await send(board, 1, 1);
  await board.kill('SIGKILL');
  appendFileSync(logIn(folder), '0123456789abcdef {"at":17');
  const again = await startProcess(folder);
  expect(again.said()).toContain('torn (25 bytes)');
  await again.kill('SIGINT');
  expect(keptIn(folder)(1)).toEqual([1]);
});

test('two boards on one folder: the second is refused in a sentence', async () => {
  const folder = join(folders, 'two');
  const board = await startProcess(folder);
  const [said, code] = await runBoard(['--folder', folder, '--port', '0', '--local']);
  expect(said).toBe(
    `Another board is running on ${folder}. End it first, or take another folder with --folder.\n`,
  );
  expect(code).toBe(1);
  const [deleting] = await runBoard(['--folder', folder, '--delete'], 'delete\n');
  await send(board, 1, 1);
  expect(deleting).toMatch(/No board has kept anything|A board is running/);
  expect((await runBoard(['--folder', folder, '--delete'], 'delete\n'))[0]).toContain('is running');
  const taken = await runBoard(['--folder', join(folders, 'o'), '--port', new URL(board.url).port]);
  expect(taken[0]).toMatch(/^Port \d+ is taken\. Take another: --port \d+\n$/);
  await board.kill('SIGKILL');
  await (await startProcess(folder)).kill('SIGINT');
});

const canLimit = spawnSync('prlimit', ['--version']).status === 0;

(canLimit ? test : test.skip)(
  'a full disk loses nothing, and with room again it goes on',
  async () => {
    const folder = join(folders, 'full');
    const board = await startProcess(folder);
    expect(await send(board, 1, 1)).toEqual({ taken: 1 });
    // The next line does not fit as a whole: a part of it is written.
    const limit = (size: number | string) =>
      spawnSync('prlimit', ['--pid', String(board.child.pid), `--fsize=${size}:`]);
    const { size } = statSync(logIn(folder));
    limit(size + 50);
    expect(await send(board, 1, 2)).toEqual({ status: 503 });
    expect(await send(board, 2, 1)).toEqual({ status: 503 });
    expect(board.said()).toMatch(/Events cannot be kept: EFBIG.*\n$/);
    limit('unlimited');
    expect(await send(board, 1, 2)).toEqual({ taken: 2 });
    expect(await send(board, 2, 1)).toEqual({ taken: 1 });
    await board.kill('SIGKILL');
    const kept = keptIn(folder);
    expect([kept(1), kept(2)]).toEqual([[1, 2], [1]]);
    expect(readLog(logIn(folder), () => {})).toMatchObject({ torn: 0, broken: 0 });
  },
);
