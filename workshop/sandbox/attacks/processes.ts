import type { Attack } from './attack';

/** Attacks on other processes, and by way of other processes. */
export const processAttacks: readonly Attack[] = [
  { name: 'reads its environment', script: 'return process.env.KATA_SECRET;' },
  {
    name: "reads another process's environment",
    script:
      "return fs.readFileSync('/proc/' + target.victim + '/environ', 'utf8').includes('KATA_SECRET');",
  },
  {
    name: "reads another process's arguments",
    script: "return fs.readFileSync('/proc/' + target.victim + '/cmdline', 'utf8');",
  },
  {
    name: "lists another process's open files",
    script: "return fs.readdirSync('/proc/' + target.victim + '/fd').length;",
  },
  {
    name: "opens another process's memory",
    script: "return fs.openSync('/proc/' + target.victim + '/mem', 'r');",
    byRoot: true,
  },
  {
    name: 'lists the processes of the machine',
    script: "return fs.readdirSync('/proc').filter((each) => Number(each) > 2).length;",
  },
  {
    name: 'sends a signal to another process',
    script: 'return process.kill(target.victim, 0);',
  },
  { name: 'sends a signal to what started it', script: 'return process.kill(process.ppid, 0);' },
  { name: 'sends a signal to process 1', script: 'return process.kill(1, 0);', byRoot: true },
  {
    name: 'opens a debugger in another process',
    script: 'process._debugProcess(target.victim); return true;',
  },
  {
    name: 'starts a program',
    script: "return child_process.spawnSync(process.execPath, ['--eval', '0']).status === 0;",
  },
  {
    name: 'forks without end',
    script: `
      const sleep = 'setTimeout(() => {}, 60000)';
      const forks = Array.from({ length: 12 }, () =>
        child_process.spawn(process.execPath, ['--eval', sleep], { stdio: 'ignore' }));
      for (const each of forks) each.on('error', () => {});
      const alive = forks.filter((each) => each.pid !== undefined).length;
      for (const each of forks) each.kill('SIGKILL');
      return alive;`,
  },
  {
    name: 'leaves a process behind that outlives it',
    script: `
      const options = { detached: true, stdio: 'ignore' };
      const sleep = 'setTimeout(() => {}, 60000)';
      const left = child_process.spawn(process.execPath, ['--eval', sleep, target.mark], options);
      left.on('error', () => {});
      left.unref();
      return left.pid;`,
  },
  {
    name: 'takes the workers of a cluster',
    script: `
      if (!cluster.isPrimary) return;
      cluster.setupPrimary({ exec: target.own, silent: true });
      return new Promise((resolve) => {
        cluster.fork().on('online', () => resolve(true)).on('error', () => resolve(false));
      });`,
  },
  {
    name: 'starts 32 threads',
    script: `
      const start = () => new Promise((resolve, reject) => {
        const thread = new worker_threads.Worker('setInterval(() => {}, 1000)', { eval: true });
        thread.on('online', resolve).on('error', reject);
      });
      for (let threads = 0; threads < 32; threads++) await start();
      return true;`,
  },
  {
    name: "asks for the machine's name",
    script: "return os.hostname() !== 'kata';",
  },
];

/** Attacks on memory and time. */
export const greedyAttacks: readonly Attack[] = [
  {
    name: '400 MB of objects',
    script: `
      const all = [];
      while (process.resourceUsage().maxRSS < 400e3) {
        for (let each = 0; each < 1e5; each++) all.push({ each });
      }
      return all.length;`,
  },
  {
    name: '400 MB of buffers',
    script: `
      const all = Array.from({ length: 40 }, () => new Uint8Array(1e7).fill(1));
      return all.length;`,
  },
  {
    name: '400 MB of shared buffers',
    script: `
      const all = Array.from({ length: 40 }, () => new Uint8Array(new SharedArrayBuffer(1e7)).fill(1));
      return all.length;`,
  },
  {
    name: '400 MB of WebAssembly memory',
    script: `
      const memory = new WebAssembly.Memory({ initial: 6400 });
      return new Uint8Array(memory.buffer).fill(1).length;`,
  },
  {
    name: '400 MB in four threads',
    script: `
      const hog = 'globalThis.all = Array.from({ length: 10 }, () => new Uint8Array(1e7).fill(1))';
      await Promise.all([1, 2, 3, 4].map(() => new Promise((resolve, reject) => {
        new worker_threads.Worker(hog, { eval: true }).on('exit', resolve).on('error', reject);
      })));
      return true;`,
  },
  {
    name: 'counts for longer than it may',
    script: 'const began = Date.now(); while (Date.now() < began + 3500); return true;',
  },
  {
    name: 'sleeps for longer than it may',
    script: `
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3500);
      return true;`,
  },
];
