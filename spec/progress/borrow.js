const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const { root, stageFrom } = require('./run');

// `npm run borrow -- 01-value,02-backprop katas/03-mlp` is, in every shell,
// `BORROW=01-value,02-backprop npx jest katas/03-mlp`.
const [stages, ...rest] = process.argv.slice(2);
const names = stages === undefined ? [undefined] : stages.split(',');
for (const name of names) stageFrom(name, 'npm run borrow -- 01-value katas/02-backprop');

const env = { ...process.env, BORROW: stages };
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(process.execPath, [jest, ...rest], {
  cwd: root,
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
