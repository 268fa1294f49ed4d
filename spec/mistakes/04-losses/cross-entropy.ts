import type { Mistake } from '../mistake';

const stable = 'Math.max(z, 0) - y * z + Math.log1p(Math.exp(-Math.abs(z)))';
const slope = '1 / (1 + Math.exp(-z)) - y';
const mapped = 'return logit.map(loss, (z) => 1 / (1 + Math.exp(-z)) - y);';
const start = '(logit, y) => {';
const naive = (p: string, q: string, join = 'sub') =>
  `const p = ${p}; const q = ${q}; return p.log().mul(-y).${join}(q.log().mul(1 - y));`;
const p = 'logit.sigmoid()';
const q = 'p.neg().add(1)';

const smallNumber =
  'adding a small number inside the logarithm avoids −∞, but sets the gradient of a confidently wrong answer to 0. Use the form that overflows nowhere.';
const atZero =
  'at z = 0 the whole curve has no kink, but its parts have: there the slope has to be ½ − y. Use map, with σ(z) − y as the derivative.';
const between =
  'a label may lie between 0 and 1: do not round it, and do not test whether it is 1.';

/** The stable form built from operations, with |z| having this slope at 0. */
const composed = (slopeAtZero: number) =>
  `const size = logit.map(Math.abs, (z) => (z > 0 ? 1 : z < 0 ? -1 : ${slopeAtZero})); return logit.relu().sub(logit.mul(y)).add(size.neg().exp().add(1).log());`;

/** Probabilities that stay this far away from 0 and 1. */
const clipped = (eps: string) =>
  `const p = logit.sigmoid(); const clip = (v) => v.map((z) => Math.min(1 - ${eps}, Math.max(${eps}, z)), (z) => (z > ${eps} && z < 1 - ${eps} ? 1 : 0)); ${naive('clip(p)', 'clip(p).neg().add(1)').replace('const p', 'const r').replace('p.log()', 'r.log()')}`;

/** Mistakes of `binaryCrossEntropy`. */
export const crossEntropyMistakes: readonly Mistake[] = [
  {
    id: 'cross-entropy with a plus before y · z',
    hint: 'y · z is subtracted: max(z, 0) − y·z + log(1 + e^−|z|).',
    change: [stable, stable.replace('- y * z', '+ y * z')],
  },
  {
    id: 'cross-entropy without y · z',
    hint: 'the label plays no part in the number: − y · z is missing.',
    change: [stable, stable.replace(' - y * z', '')],
  },
  {
    id: 'cross-entropy with y alone',
    hint: 'the label is subtracted alone: it has to be multiplied by z.',
    change: [stable, stable.replace('- y * z', '- y')],
  },
  {
    id: 'cross-entropy without |z|',
    hint: 'for z below 0 the loss is |z| too large: there max(z, 0) is 0, and the exponent in log(1 + e^−|z|) is below 0.',
    change: [stable, stable.replace('Math.abs(z)', 'z')],
  },
  {
    id: 'cross-entropy without the minus before |z|',
    hint: 'in log(1 + e^−|z|) the minus is missing: the exponent has to be below 0.',
    change: [stable, stable.replace('-Math.abs(z)', 'Math.abs(z)')],
  },
  {
    id: 'cross-entropy without max',
    hint: 'max(z, 0) is missing: max(z, 0) − y·z + log(1 + e^−|z|).',
    change: [stable, stable.replace('Math.max(z, 0) ', '')],
  },
  {
    id: 'cross-entropy with z for max',
    hint: 'z stands where max(z, 0) should: for z below 0 it is 0.',
    change: [stable, stable.replace('Math.max(z, 0)', 'z')],
  },
  {
    id: 'cross-entropy with |z| for max',
    hint: 'for z below 0 the loss is |z| too large: there max(z, 0) is 0, and the exponent in log(1 + e^−|z|) is below 0.',
    change: [stable, stable.replace('Math.max(z, 0)', 'Math.abs(z)')],
  },
  {
    id: 'cross-entropy with min',
    hint: 'min stands where max should: max(z, 0) − y·z + log(1 + e^−|z|).',
    change: [stable, stable.replace('Math.max', 'Math.min')],
  },
  {
    id: 'cross-entropy with max(−z, 0)',
    hint: 'max(−z, 0) stands where max(z, 0) should: it belongs to the other label.',
    change: [stable, stable.replace('Math.max(z, 0)', 'Math.max(-z, 0)')],
  },
  {
    id: 'cross-entropy without log(1 + e^−|z|)',
    hint: 'log(1 + e^−|z|) is missing: max(z, 0) − y·z alone is too small near 0.',
    change: [stable, 'Math.max(z, 0) - y * z'],
  },
  {
    id: 'cross-entropy without the logarithm',
    hint: 'the logarithm is missing: log(1 + e^−|z|), or Math.log1p.',
    change: [
      stable,
      stable.replace('Math.log1p(Math.exp(-Math.abs(z)))', 'Math.exp(-Math.abs(z))'),
    ],
  },
  {
    id: 'cross-entropy with 1 added twice',
    hint: 'Math.log1p(x) is log(1 + x): do not add 1 to x yourself.',
    change: [stable, stable.replace('log1p(Math.exp', 'log1p(1 + Math.exp')],
  },
  {
    id: 'cross-entropy without the 1',
    hint: 'the 1 is missing in log(1 + e^−|z|): log of e^−|z| is −|z|.',
    change: [stable, stable.replace('Math.log1p(Math.exp(-Math.abs(z)))', '-Math.abs(z)')],
  },
  {
    id: 'cross-entropy in bits',
    hint: 'the logarithm is the natural one: Math.log, not Math.log2.',
    change: [
      mapped,
      'return logit.map((z) => loss(z) / Math.LN2, (z) => (1 / (1 + Math.exp(-z)) - y) / Math.LN2);',
    ],
  },
  {
    id: 'cross-entropy in bits, its slope not',
    hint: 'the logarithm is the natural one: Math.log, not Math.log2.',
    change: [stable, 'Math.max(z, 0) - y * z + Math.log2(1 + Math.exp(-Math.abs(z)))'],
  },
  {
    id: 'cross-entropy to base 10',
    hint: 'the logarithm is the natural one: Math.log, not Math.log10.',
    change: [
      mapped,
      'return logit.map((z) => loss(z) / Math.LN10, (z) => (1 / (1 + Math.exp(-z)) - y) / Math.LN10);',
    ],
  },
  {
    id: 'cross-entropy with a slope of 1',
    hint: 'the slope is σ(z) − y, not 1 − y.',
    change: [slope, '1 - y'],
  },
  {
    id: 'cross-entropy with z in its slope',
    hint: 'the slope is σ(z) − y, not z − y.',
    change: [slope, 'z - y'],
  },
  {
    id: 'cross-entropy with a plus in its slope',
    hint: 'the slope is σ(z) − y, not σ(z) + y.',
    change: [slope, '1 / (1 + Math.exp(-z)) + y'],
  },
  {
    id: 'cross-entropy with σ(−z) in its slope',
    hint: 'the slope is σ(z) − y: in σ(z) = 1 / (1 + e⁻ᶻ) the minus is missing.',
    change: [slope, '1 / (1 + Math.exp(z)) - y'],
  },
  {
    id: 'cross-entropy with σ′ in its slope',
    hint: 'the slope is σ(z) − y: it is not multiplied by σ(z) · (1 − σ(z)), which has cancelled.',
    change: [
      slope,
      '(1 / (1 + Math.exp(-z)) - y) * (1 / (1 + Math.exp(-z))) * (1 - 1 / (1 + Math.exp(-z)))',
    ],
  },
  {
    id: 'cross-entropy with σ′ for its slope',
    hint: 'the slope is σ(z) − y. σ(z) · (1 − σ(z)) is the slope of the sigmoid alone.',
    change: [slope, '(1 / (1 + Math.exp(-z))) * (1 - 1 / (1 + Math.exp(-z)))'],
  },
  {
    id: 'cross-entropy’s slope overflows',
    hint: 'eᶻ / (1 + eᶻ) is ∞ / ∞ = NaN for z above 709. 1 / (1 + e⁻ᶻ) has no such limit.',
    change: [slope, 'Math.exp(z) / (1 + Math.exp(z)) - y'],
  },
  {
    id: 'cross-entropy’s slope without parentheses',
    hint: '`1 / 1 + e⁻ᶻ` divides 1 by 1, and then adds. Write 1 / (1 + e⁻ᶻ).',
    change: [slope, '1 / 1 + Math.exp(-z) - y'],
  },
  {
    id: 'cross-entropy’s derivative takes σ(z)',
    hint: 'sigmoid is taken twice in the slope: it is σ(z) − y.',
    change: [slope, '1 / (1 + Math.exp(-1 / (1 + Math.exp(-z)))) - y'],
  },
  { id: 'cross-entropy with kinks of slope 0', hint: atZero, change: [mapped, composed(0)] },
  { id: 'cross-entropy with a kink of slope 1', hint: atZero, change: [mapped, composed(1)] },
  {
    id: 'cross-entropy with a plus between its terms',
    hint: 'both terms have a minus: −y · log σ(z) − (1 − y) · log(1 − σ(z)).',
    change: [mapped, naive(p, q, 'add')],
  },
  {
    id: 'cross-entropy of class 0 only',
    hint: 'the term for label 1, −y · log σ(z), is missing.',
    change: [mapped, 'return logit.sigmoid().neg().add(1).log().mul(y - 1);'],
  },
  {
    id: 'cross-entropy with p − 1',
    hint: 'p − 1 stands where 1 − p should: its logarithm is NaN.',
    change: [mapped, naive(p, 'p.sub(1)')],
  },
  {
    id: 'cross-entropy with p in both terms',
    hint: 'both terms have log σ(z): the second is log(1 − σ(z)).',
    change: [mapped, naive(p, 'p')],
  },
  {
    id: 'cross-entropy with tanh',
    hint: 'tanh stands where sigmoid should: a probability lies between 0 and 1.',
    change: [mapped, naive('logit.tanh()', q)],
  },
  {
    id: 'cross-entropy without logarithms',
    hint: 'the logarithms are missing: cross-entropy is −log of a probability, not 1 minus it.',
    change: [mapped, 'const p = logit.sigmoid(); return p.mul(-y).add(y).add(p.mul(1 - y));'],
  },
  {
    id: 'cross-entropy is a squared error',
    hint: 'the loss is (σ(z) − y)², which is the squared error of a probability. Cross-entropy is −log of it.',
    change: [mapped, 'return logit.sigmoid().sub(y).pow(2);'],
  },
  {
    id: 'cross-entropy is |σ − y|',
    hint: 'the loss is |σ(z) − y|. Cross-entropy is −log of the probability of the label.',
    change: [mapped, 'return logit.sigmoid().sub(y).map(Math.abs, Math.sign);'],
  },
  {
    id: 'cross-entropy is −log |σ − y|',
    hint: 'the loss is −log |1 − y − σ(z)|, which is right for labels 0 and 1 only: a label may lie between them.',
    change: [mapped, 'return logit.sigmoid().sub(1 - y).map(Math.abs, Math.sign).log().neg();'],
  },
  {
    id: 'cross-entropy with labels turned into −1 and 1',
    hint: 'log(1 + exp(−t · z)) with t = 2y − 1 is right for labels 0 and 1 only: a label may lie between them.',
    change: [
      mapped,
      'const t = 2 * y - 1; return logit.map((z) => Math.max(-t * z, 0) + Math.log1p(Math.exp(-Math.abs(t * z))), (z) => -t / (1 + Math.exp(t * z)));',
    ],
  },
  {
    id: 'cross-entropy with labels rounded up',
    hint: between,
    change: [start, '(logit, label) => {\nconst y = label > 0 ? 1 : 0;'],
  },
  {
    id: 'cross-entropy from the derivative of the loss',
    hint: 'the slope that map is given is the loss itself: it has to be σ(z) − y.',
    change: [mapped, 'return logit.map(loss, loss);'],
  },
  {
    id: 'cross-entropy with 1e-8 added',
    hint: smallNumber,
    change: [
      mapped,
      naive('logit.sigmoid()', 'logit.sigmoid().neg().add(1 + 1e-8)').replace(
        'p.log()',
        'p.add(1e-8).log()',
      ),
    ],
  },
  {
    id: 'cross-entropy with 1e-12 added',
    hint: smallNumber,
    change: [
      mapped,
      naive('logit.sigmoid()', 'logit.sigmoid().neg().add(1 + 1e-12)').replace(
        'p.log()',
        'p.add(1e-12).log()',
      ),
    ],
  },
  { id: 'cross-entropy clipped at 1e-7', hint: smallNumber, change: [mapped, clipped('1e-7')] },
  { id: 'cross-entropy clipped at 1e-12', hint: smallNumber, change: [mapped, clipped('1e-12')] },
  { id: 'cross-entropy clipped at 1e-15', hint: smallNumber, change: [mapped, clipped('1e-15')] },
  {
    id: 'cross-entropy clips its logits',
    hint: 'logits are cut off before the loss, so those far out cost too little and get no gradient. Use the form that overflows nowhere.',
    change: [
      start,
      '(far, y) => {\nconst logit = far.map((z) => Math.max(-30, Math.min(30, z)), (z) => (Math.abs(z) < 30 ? 1 : 0));',
    ],
  },
];
