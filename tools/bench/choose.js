require('./ready');
const { train } = require('./descent');
const { trainingPictures } = require('./idx');
const { errorsOf, recipes } = require('./recipes');
const { seeded } = require('../../datasets/random.ts');
const { TensorMLP } = require('../../solutions/12-ten-digits/ten-digits.ts');

/**
 * `node choose.js mnist` or `node choose.js digits`, and how many seeds: trains with every recipe on
 * the first 80 % of the training pictures, and counts its errors in the last 20 %.
 */
function main([name = 'mnist', seeds = '20']) {
  if (!(name in recipes) || !(Number(seeds) >= 1)) {
    console.error('Which task, and how many seeds? For example: node choose.js mnist 20');
    process.exitCode = 1;
    return;
  }
  const { digits, sizes, loss, recipe, candidates } = recipes[name];
  const pictures = trainingPictures(digits);
  const cut = Math.floor(0.8 * pictures.length);
  const validation = pictures.slice(cut);
  console.log(`Errors in the last ${validation.length} of ${pictures.length} training pictures`);
  for (const changes of [{}, ...candidates]) {
    const errors = Array.from({ length: Number(seeds) }, (_, seed) => {
      const random = seeded(1001 + seed);
      const model = new TensorMLP(784, sizes, { random });
      train(model, pictures.slice(0, cut), { loss, recipe: { ...recipe, ...changes }, random });
      return errorsOf(model, validation);
    });
    const mean = errors.reduce((sum, each) => sum + each, 0) / errors.length;
    const said = Object.entries(changes).map(([key, value]) => `${key} ${value}`);
    const title = said.join(', ') || 'the recipe';
    console.log(`${title.padEnd(32)} mean ${mean.toFixed(2)}, worst ${Math.max(...errors)}`);
  }
}

main(process.argv.slice(2));
