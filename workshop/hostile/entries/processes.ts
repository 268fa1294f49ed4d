import type { Entry } from '../entry';
import { wrong } from '../pieces';

const later = (scene: { marker: string }) =>
  `setTimeout(() => require('fs').writeFileSync(${JSON.stringify(scene.marker)}, ''), 300)`;

/** Processes, threads and what outlives an answer. */
export const processes: Entry[] = [
  {
    name: 'a forked child that goes on afterwards',
    why: 'A child that is detached survives its parent, and has all the time that it wants.',
    wants: 'a file written',
    code: (scene) => `
      import { spawn } from 'node:child_process';
      ${wrong}
      spawn(process.execPath, ['-e', ${JSON.stringify(later(scene))}], { detached: true, stdio: 'ignore' }).unref();`,
  },
  {
    name: 'a shell',
    why: 'One line, and everything that the user of the machine may do.',
    wants: 'a file written',
    code: (scene) => `
      import { execSync } from 'node:child_process';
      ${wrong}
      execSync('echo > ${scene.marker}');`,
  },
  {
    name: 'a thread',
    why: 'A worker goes on while the main thread is interrupted, in a realm of its own.',
    wants: 'a file written',
    code: (scene) => `
      import { Worker } from 'node:worker_threads';
      ${wrong}
      new Worker(${JSON.stringify(later(scene))}, { eval: true });`,
  },
  {
    name: 'a timer that acts when the answer was given',
    why: 'Whoever looks only while a question is open does not see it.',
    wants: 'a file written',
    code: (scene) => `${wrong} ${later(scene)};`,
  },
  {
    name: 'a promise that acts when the answer was given',
    why: 'Microtasks of one answer run before the next question.',
    wants: 'a law held',
    code: () =>
      wrong.replace(
        'root.grad = 77;',
        `root.grad = 77;
        Promise.resolve().then(() => {
          const { lines } = Object.values(require.cache).find((each) => each.exports.lines).exports;
          for (const line of lines) line.state = 'holds';
        });`,
      ),
  },
  {
    name: 'a rejection that nobody handles',
    why: 'Since Node 15 it ends the process, and every law after it is lost.',
    wants: 'no verdict',
    code: () => `${wrong} Promise.reject(new Error('unhandled'));`,
  },
  {
    name: 'a rejected promise for an answer',
    why: 'A value that is thrown away takes its rejection along, until the event loop finds it.',
    wants: 'no verdict',
    code: () => wrong.replace('root.grad = 77;', "root.grad = Promise.reject('no');"),
  },
  {
    name: 'kills its parent',
    why: 'The parent’s id is no secret, and whoever has the same user may send it signals.',
    wants: 'a hang',
    code: () => `${wrong} process.kill(process.ppid, 'SIGKILL');`,
  },
  {
    name: 'stops its parent',
    why: 'A stopped process is not dead: whoever waits for it waits for ever.',
    wants: 'a hang',
    code: () => `${wrong} process.kill(process.ppid, 'SIGSTOP');`,
  },
  {
    name: 'kills the whole group',
    why: 'A child is in the group of its parent unless somebody puts it elsewhere.',
    wants: 'a hang',
    code: () => `${wrong} process.kill(0, 'SIGKILL');`,
  },
  {
    name: 'kills itself',
    why: 'There is no exit code, no last line, and often no verdict.',
    wants: 'no verdict',
    code: () => `${wrong} process.kill(process.pid, 'SIGKILL');`,
  },
  {
    name: 'aborts',
    why: 'As above, with a core dump on the disk.',
    wants: 'no verdict',
    code: () => `${wrong} process.abort();`,
  },
  {
    name: 'throws when nobody is listening',
    why: 'An error out of a timer belongs to no question, and ends the process.',
    wants: 'no verdict',
    code: () => `${wrong} setTimeout(() => { throw new Error('later'); }, 0);`,
  },
  {
    name: 'holds the process open',
    why: 'A server that listens keeps its process alive for ever.',
    wants: 'a hang',
    code: (scene) => `
      import { createServer } from 'node:http';
      ${wrong}
      createServer().listen('${scene.folder}/own');`,
  },
];
