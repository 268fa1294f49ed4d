const { train } = require('./descent');
const { testPictures, trainingPictures } = require('./pictures');
const { errorsOf, recipes } = require('./recipes');
const { seeded } = require('../../datasets/random.ts');
const { TensorMLP } = require('../../solutions/12-ten-digits/ten-digits.ts');

/**
 * `node train.js mnist SEED` or `node train.js digits SEED`: trains one network of tensors on the
 * official pictures, and prints its errors in the test and the seconds of training, as JSON.
 */
function main([name, seed]) {
  const { digits, sizes, loss, recipe } = recipes[name];
  const pictures = trainingPictures(digits);
  const random = seeded(Number(seed));
  const model = new TensorMLP(784, sizes, { random });
  const before = performance.now();
  train(model, pictures, { loss, recipe, random });
  const training = (performance.now() - before) / 1000;
  const test = testPictures(digits);
  const errors = errorsOf(model, test);
  console.log(JSON.stringify({ errors, training, learned: pictures.length, tested: test.length }));
}

main(process.argv.slice(2));
