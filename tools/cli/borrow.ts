import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { refuse, stageFrom } from './arguments';
import { root } from './stages';

// `npm run borrow -- 01-value,02-backprop katas/03-mlp` is, in every shell,
// `BORROW=01-value,02-backprop npx jest katas/03-mlp`.
const [stages, ...rest] = process.argv.slice(2);
const example = 'npm run borrow -- 01-value katas/02-backprop';
const names = (stages ?? '').split(',').map((name) => stageFrom(name || undefined, example));
if (rest.length === 0) {
  refuse(`Say what to check with ${names.join(' and ')} borrowed. For example: ${example}`);
}

const env = { ...process.env, BORROW: names.join(',') };
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(process.execPath, [jest, ...rest], {
  cwd: root,
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
