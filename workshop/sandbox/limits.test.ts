import { containerLine } from './container';
import { asContainerOptions, asPrlimit } from './limits';

const limits = { seconds: 5, memory: 256 };

test('prlimit and containers have their limits from one list', () => {
  const shared = ['cpu=5:5', 'nofile=40:40', 'fsize=0:0', 'core=0:0'];
  expect(asPrlimit(limits).slice(1)).toEqual(shared.map((each) => `--${each}`));
  expect(asContainerOptions(limits)).toEqual([
    ...shared.map((each) => `--ulimit=${each}`),
    '--memory=436207616b',
    '--memory-swap=436207616b',
    '--cpus=1',
    '--pids-limit=32',
  ]);
});

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('memory comes on top of what Node has before it does anything', () => {
  const data = (memory: number) => Number(asPrlimit({ ...limits, memory })[0].split(':')[1]);
  expect(data(356) - data(256)).toBe(100 * 2 ** 20);
  expect(data(0)).toBeGreaterThan(100 * 2 ** 20);
  expect(data(0)).toBeLessThan(1000 * 2 ** 20);
});

test('a part of a second is a second', () => {
  expect(asPrlimit({ ...limits, seconds: 0.2 })).toContain('--cpu=1:1');
});

test.each(['docker', 'podman'])('%s gives nothing but Node and what may be read', (engine) => {
  const files = ['/kata/runner.js', '/a class, of mine/value.js'];
  const { command, args } = containerLine(engine, limits, ['/kata/runner.js', '--x'], files);
  expect(command).toBe(engine);
  expect(args[0]).toBe('run');
  const image = args.findIndex((each) => each.startsWith('node:'));
  expect(args.slice(image + 1)).toEqual(['--max-old-space-size=256', '/kata/runner.js', '--x']);
  const options = args.slice(1, image);
  expect(options).toEqual(
    expect.arrayContaining([
      '--rm',
      '--interactive',
      '--init',
      '--pull=never',
      '--network=none',
      '--ipc=none',
      '--read-only',
      '--log-driver=none',
      '--user=65534:65534',
      '--cap-drop=ALL',
      '--security-opt=no-new-privileges',
      ...asContainerOptions(limits),
    ]),
  );
  expect(options.filter((each) => each.startsWith('--mount'))).toEqual([
    '--mount=type=bind,src=/kata/runner.js,dst=/kata/runner.js,readonly',
    '--mount=type=bind,"src=/a class, of mine/value.js","dst=/a class, of mine/value.js",readonly',
  ]);
  expect(options.includes('--read-only-tmpfs=false')).toBe(engine === 'podman');
  expect(options.filter((each) => /^(-v|--volume|--tmpfs|--privileged)/.test(each))).toEqual([]);
  expect(options.filter((each) => each.startsWith('--env') && !each.endsWith('='))).toEqual([]);
});

test('a container has no drives: paths of Windows get others there', () => {
  const file = 'C:\\kata\\runner.js';
  const { args } = containerLine('docker', limits, [file], [file]);
  expect(args).toContain(`--mount=type=bind,src=${file},dst=/C/kata/runner.js,readonly`);
  expect(args.at(-1)).toBe('/C/kata/runner.js');
});

test('no container has the name of another', () => {
  const name = () =>
    containerLine('docker', limits, [], []).args.find((each) => each.startsWith('--name='));
  expect(name()).not.toBe(name());
});
