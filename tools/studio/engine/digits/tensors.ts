import type { Random } from '../../../../datasets/random';
import { side } from '../../../../datasets/split';
import type {
  FastMatmulModule,
  TenDigitsModule,
  Tensor,
  TensorMLP,
  TensorsModule,
  TrainingModule,
} from '../../../../spec/contract';
import type { Stages } from '../room';
import type { Plates } from './messages';
import { argmax, batchSize, type Network, platesOf } from './network';
import { setShifted } from './shift';

const pixels = side ** 2;
const classes = 10;

/** The network of stage 12: 784-32-10 on the learner's tensors. */
export async function tensorNetwork(stages: Stages, random: Random): Promise<Network> {
  const tensors = (await stages['11-tensors']()) as TensorsModule;
  const { shuffled, batches } = (await stages['05-training']()) as TrainingModule;
  const { TensorMLP, softmaxCrossEntropy } = (await stages['12-ten-digits']()) as TenDigitsModule;
  const product = await fastProduct(stages, tensors);
  const options = { random, ...(product && { product }) };
  const model = new TensorMLP(pixels, [32, classes], options);
  let learned = 0;

  const step = (batch: readonly { x: readonly number[]; y: number }[]) => {
    const data = new Float64Array(batch.length * pixels);
    for (const [i, { x }] of batch.entries()) setShifted(data, i * pixels, x, random);
    const logits = model.forward(tensors.Tensor.constant(data, [batch.length, pixels]));
    const labels = batch.map(({ y }) => y);
    const loss = softmaxCrossEntropy(logits, labels);
    const parameters = model.parameters();
    for (const { grad } of parameters) grad.fill(0);
    tensors.backward(loss);
    const rate = rateAfter(learned);
    for (const { data, grad } of parameters) {
      for (let i = 0; i < data.length; i++) data[i] -= rate * grad[i];
    }
    const right = rowsOf(logits).filter((row, i) => argmax(row) === labels[i]).length;
    learned += batch.length;
    return { loss: loss.data[0] * batch.length, right };
  };

  return {
    shuffled: (examples) => shuffled(examples, random),
    learn: (examples) =>
      batches(examples, batchSize)
        .map(step)
        .reduce((a, b) => ({ loss: a.loss + b.loss, right: a.right + b.right })),
    read(pictures) {
      const data = new Float64Array(pictures.length * pixels);
      for (const [i, x] of pictures.entries()) data.set(x, i * pixels);
      const { Tensor } = tensors;
      return rowsOf(model.forward(Tensor.constant(data, [pictures.length, pixels]))).map(softmax);
    },
    plates: async () => look(model, tensors),
  };
}

/** As the README of stage 12 has it: from 0.3 towards 0 in five epochs of 8,000; then a little still. */
function rateAfter(learned: number): number {
  return 0.3 * Math.max(0.1, 1 - Math.floor(learned / 8000) / 5);
}

/** The last step of stage 11, if it is written: it is optional. */
async function fastProduct(
  stages: Stages,
  { Tensor }: TensorsModule,
): Promise<FastMatmulModule['fastMatmul'] | undefined> {
  const load = stages['11-tensors/fast-matmul'];
  if (!load) return undefined;
  const { fastMatmul } = (await load()) as FastMatmulModule;
  const one = new Tensor(Float64Array.of(1), [1, 1]);
  try {
    fastMatmul(one, one);
    return fastMatmul;
  } catch (error) {
    if ((error as Error).name === 'NotWritten') return undefined;
    throw error;
  }
}

/** The weights of the hidden neurons, and what each lit pixel adds to the logit of each digit. */
function look(model: TensorMLP, { Tensor }: TensorsModule): Plates[] {
  const lit = new Float64Array((pixels + 1) * pixels);
  for (let i = 0; i < pixels; i++) lit[i * pixels + i] = 1;
  const logits = rowsOf(model.forward(Tensor.constant(lit, [pixels + 1, pixels])));
  const blank = logits[pixels];
  const added = logits.slice(0, pixels).map((row) => row.map((each, j) => each - blank[j]));
  const weights = rowsOf(model.parameters()[0]);
  return [
    platesOf(
      'The output: what speaks for each digit',
      blank.map((_, digit) => `${digit}`),
      columnsOf(added),
    ),
    platesOf(
      'Hidden layer: the weights of each neuron',
      weights[0].map((_, j) => `${j + 1}`),
      columnsOf(weights),
    ),
  ];
}

function rowsOf({ data, shape: [rows, columns] }: Tensor): number[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from(data.subarray(r * columns, (r + 1) * columns)),
  );
}

function columnsOf(rows: readonly (readonly number[])[]): number[][] {
  return rows[0].map((_, c) => rows.map((row) => row[c]));
}

function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((each) => Math.exp(each - largest));
  const sum = powers.reduce((total, each) => total + each, 0);
  return powers.map((each) => each / sum);
}
