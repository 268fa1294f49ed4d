/** The oldest Node that has everything the kata uses: `engines` in package.json. */
const [least] = /[\d.]+/.exec(require('../../package.json').engines.node);

/** Whether a version of Node is older than that. */
const isTooOld = (version) => version.localeCompare(least, 'en', { numeric: true }) < 0;
exports.isTooOld = isTooOld;

if (isTooOld(process.versions.node)) {
  console.error(
    `This is Node ${process.versions.node}, and the kata needs ${least} or newer: https://nodejs.org`,
  );
  process.exit(1);
}

try {
  require.resolve('jest');
} catch {
  console.error('The packages are not installed yet. Run this first: npm ci');
  process.exit(1);
}
