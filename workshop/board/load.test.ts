/** A small simulated room, killed in the middle. */
import { spawnSync } from 'node:child_process';
import { root } from '../../tools/cli/stages';

jest.setTimeout(120_000);

// Who used what is read from /proc.
const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('with strangers and a kill, nothing acknowledged is missing, and learners go on', () => {
  const words = ['--minutes', '0.2', '--learners', '30', '--pause', '2', '--port', '8771'];
  const command = ['-r', './spec/register.js', 'workshop/board/load.ts', ...words];
  const { stdout } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  const figure = (name: string) => new RegExp(`^${name}: +(.*)$`, 'm').exec(stdout)?.[1];
  expect(Number(figure('acknowledged'))).toBeGreaterThan(200);
  expect(figure('acknowledged')).toBe(figure('events that happened'));
  expect(figure('acknowledged and not on the disk')).toBe('0');
  expect(figure('kept twice')).toBe('0');
  expect(figure('never sent')).toBe('0');
});
