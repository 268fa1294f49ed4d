const { spawnSync } = require('node:child_process');
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

// `npm run borrow -- 01-value,02-backprop katas/03-mlp` is, in every shell,
// `BORROW=01-value,02-backprop npx jest katas/03-mlp`.
const root = join(__dirname, '..', '..');
const [stages = '', ...rest] = process.argv.slice(2);
const unknown = stages
  .split(',')
  .find((name) => !readdirSync(join(root, 'solutions')).includes(name));

if (unknown !== undefined) {
  console.error(
    `There is no stage “${unknown}”. For example: npm run borrow -- 01-value katas/02-backprop`,
  );
  process.exitCode = 1;
} else {
  const env = { ...process.env, BORROW: stages };
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const { status } = spawnSync(process.execPath, [jest, ...rest], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
