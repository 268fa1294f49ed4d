require('./ready');
const { recipes } = require('./recipes');
const { machine, progress, resultOf, spread } = require('./turns');

/** `npm run bench:digits`, or `npm run bench:digits -- 3` for three seeds: all ten official digits. */
function main([seeds = '1']) {
  if (!(Number(seeds) >= 1)) {
    console.error('How many seeds? For example: npm run bench:digits -- 3');
    process.exitCode = 1;
    return;
  }
  const { sizes, recipe } = recipes.digits;
  console.log(`${machine()}\n784-${sizes.join('-')}, ${JSON.stringify(recipe)}`);
  const times = [];
  for (let seed = 1; seed <= Number(seeds); seed++) {
    progress(`seed ${seed} of ${seeds}`);
    const result = resultOf(process.execPath, ['train.js', 'digits', String(seed)]);
    progress('');
    if (result.leftOut) {
      console.error(`The training came to no end: ${result.leftOut}`);
      process.exitCode = 1;
      return;
    }
    const { errors, learned, tested, training } = result;
    const accuracy = (100 * (1 - errors / tested)).toFixed(2);
    console.log(`seed ${seed}: ${accuracy} % (${errors} errors in ${tested}; learned ${learned})`);
    times.push(training);
  }
  console.log(`training: ${spread(times)} s`);
}

main(process.argv.slice(2));
