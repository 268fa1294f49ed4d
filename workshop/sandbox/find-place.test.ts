import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { findPlace } from './find-place';
import { describeInBwrap } from './in-bwrap';
import type { Isolation } from './place';

const limits = { seconds: 20, memory: 128 };

/** What a machine says for which there are only these programs. */
function asked(wanted?: Isolation): string {
  try {
    return findPlace(wanted, limits).isolation;
  } catch (error) {
    return (error as Error).message;
  }
}

const { PATH } = process.env;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kata-'));
});
afterEach(() => {
  process.env.PATH = PATH;
  rmSync(folder, { recursive: true });
});

/** Makes these the only programs of the machine. */
function install(programs: Readonly<Record<string, string>>): void {
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  process.env.PATH = folder;
}

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('the ladder', () => {
  const works = 'exit 0';

  test('without any program, says what to install, and takes nothing weaker', () => {
    install({});
    expect(asked('container')).toBe('There is no container engine: install Docker or Podman.');
    expect(asked('bwrap')).toBe('There is no bwrap here: install it (apt-get install bubblewrap).');
    expect(asked()).toBe(
      `${asked('container')} ${asked('bwrap')} With --isolation none there is no wall: the code that is judged can do whatever you can.`,
    );
    expect(asked('none')).toBe('none');
  });

  test('prefers the container, then bubblewrap', () => {
    install({ podman: works, bwrap: works, prlimit: works });
    expect(asked()).toBe('container');
    expect(asked('bwrap')).toBe('bwrap');
    install({ podman: 'exit 125' });
    expect(asked()).toBe('bwrap');
    expect(asked('container')).toBe('podman is installed, and its engine does not run: start it.');
  });

  test('says which image a container needs', () => {
    install({ docker: '[ $1 != image ]' });
    expect(asked('container')).toMatch(/^docker does not have the image (\S+): docker pull \1$/);
  });

  test('says what a container said that does not start', () => {
    install({ docker: '[ $1 != run ] || { echo no cgroups >&2; exit 1; }' });
    expect(asked('container')).toBe('docker does not start a container. It said: no cgroups');
  });

  test('says what bubblewrap said that may not do its work', () => {
    const said = 'bwrap: setting up uid map: Permission denied';
    install({ bwrap: works, prlimit: `[ $1 = --version ] || { echo "${said}" >&2; exit 1; }` });
    expect(asked('bwrap')).toMatch(
      /^Bubblewrap is installed and does not start\. It said: bwrap: setting up uid map: Permission denied\. \w/,
    );
  });

  test('runs Node by the engine, and has it remove a container that is killed', async () => {
    const log = join(folder, 'log');
    const runsNode = `echo "$@" >> ${log}
      [ "$1" = run ] || exit 0
      while [ "\${1#node:}" = "$1" ]; do shift; done
      shift; exec ${process.execPath} "$@"`;
    install({ docker: runsNode });
    const place = findPlace('container', limits);
    expect(await text(place.start(['--eval', 'console.log(6 * 7)'], []).stdout)).toBe('42\n');
    const sleeping = place.start(['--eval', 'setTimeout(() => {}, 60000)'], []);
    sleeping.kill();
    await sleeping.ended;
    expect(readFileSync(log, 'utf8').trim().split('\n').at(-1)).toMatch(/^rm --force kata-\S+$/);
  });
});

test('on other systems, bubblewrap is not to be had', () => {
  const here = Object.getOwnPropertyDescriptor(process, 'platform') as PropertyDescriptor;
  Object.defineProperty(process, 'platform', { ...here, value: 'darwin' });
  const said = asked('bwrap');
  Object.defineProperty(process, 'platform', here);
  expect(said).toBe('Bubblewrap is for Linux only; Windows and macOS have the container, or none.');
});

test('without a wall, limits are kept and what is asked for is run', async () => {
  const child = findPlace('none', limits).start(['--eval', 'console.log(6 * 7)'], []);
  expect(await text(child.stdout)).toBe('42\n');
  expect(await child.ended).toEqual({ code: 0, signal: null });
});

test('a script that is not there ends at once, whatever it is asked', async () => {
  const place = findPlace('none', limits);
  const child = place.start(['/nowhere.js'], []);
  child.stdin.write('a question');
  expect((await child.ended).code).toBe(1);
});

describeInBwrap('bubblewrap', () => {
  test('runs Node, with nothing around it', async () => {
    const script = `
      const there = fs.readdirSync('/');
      const others = ['dev', 'etc', 'proc', 'root', 'sys', 'var'].filter((each) => there.includes(each));
      console.log(40 + 2, others, process.env);`;
    const child = findPlace('bwrap', limits).start(['--eval', script], []);
    expect(await text(child.stdout)).toBe("42 [] { PWD: '/' }\n");
    expect(await child.ended).toEqual({ code: 0, signal: null });
  });

  test('answers what it is asked', async () => {
    const file = join(folder, 'echo.js');
    writeFileSync(file, 'process.stdin.pipe(process.stdout)');
    const child = findPlace('bwrap', limits).start([file], [file]);
    child.stdin.end('{"id":1}\n');
    expect(await text(child.stdout)).toBe('{"id":1}\n');
  });
});
