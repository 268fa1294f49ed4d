import { seeded } from '../../../datasets/random';
import { corners } from '../../../datasets/xor';
import type { MLP, TrainingModule, Value } from '../../../spec/contract';
import { score } from '../../../spec/law/trained';

/** Hidden layers, and how long they are trained on the four corners of XOR. */
export interface Network {
  readonly hidden: readonly number[];
  readonly epochs: number;
}

export const small: Network = { hidden: [2], epochs: 750 };
export const large: Network = { hidden: [8, 4], epochs: 1200 };

export const losses = ['cross-entropy', 'hinge'] as const;
export type Loss = (typeof losses)[number];

/** From how many seeds both losses are tried. */
export const count = 20;

/** The part of the plane that is drawn. */
export const region = { x: [-0.25, 1.25], y: [-0.25, 1.25] } as const;

/** The score at which colours end. */
export const limit = 2;

export function seedsFrom(seed: number): number[] {
  return Array.from({ length: count }, (_, i) => seed + i);
}

export function named({ hidden }: Network): string {
  const sizes = hidden.join(' and ');
  return hidden.length === 1 ? `one hidden layer of ${sizes}` : `hidden layers of ${sizes}`;
}

/** Trains on all four corners at once; `look` sees the model before the first epoch and after each. */
export function train(
  module: TrainingModule,
  { hidden, epochs }: Network,
  loss: Loss,
  seed: number,
  look: (model: MLP, epoch: number) => void = () => {},
): MLP {
  const random = seeded(seed);
  const model = new module.MLP(2, [...hidden, 1], { random });
  const hinge = (scores: readonly Value[], labels: readonly number[]) =>
    module.hingeLoss(
      scores,
      labels.map((label) => 2 * label - 1),
    );
  look(model, 0);
  module.fit(model, corners, {
    loss: loss === 'hinge' ? hinge : module.binaryCrossEntropy,
    optimizer: new module.SGD(model.parameters(), { learningRate: 0.1, momentum: 0.9 }),
    epochs,
    batchSize: corners.length,
    random,
    onEpoch: ({ epoch }) => look(model, epoch),
  });
  return model;
}

/** The lowest score of a corner, counted towards its own class: above 0, all four are right. */
export function lowest(model: MLP): number {
  return Math.min(...corners.map(({ x, y }) => (2 * y - 1) * score(model, x)));
}

/** What became of one training. */
export interface Outcome {
  /** The first epoch after which every corner is right by at least 1, if there is one. */
  readonly epoch: number | undefined;
  /** How much of the way from corner to corner has a score between −1 and 1. */
  readonly undecided: number;
  /** How much of it has less than half the score of the weakest corner. */
  readonly slow: number;
  /** The shortest way from a corner to the boundary, along an edge of the square. */
  readonly nearest: number;
}

/** Trains from one seed and measures along the edges of the square. */
export function outcomeOf(
  module: TrainingModule,
  network: Network,
  loss: Loss,
  seed: number,
): Outcome {
  let epoch: number | undefined;
  const model = train(module, network, loss, seed, (now, after) => {
    if (epoch === undefined && lowest(now) >= 1) epoch = after;
  });
  const parts = Array.from({ length: 100 }, (_, i) => (i + 0.5) / 100);
  // The edges from each corner, as scores towards its own class.
  const edges = corners.flatMap(({ x: [a, b], y }) =>
    [
      parts.map((part) => [a, b + (1 - 2 * b) * part]),
      parts.map((part) => [a + (1 - 2 * a) * part, b]),
    ].map((edge) => edge.map((x) => (2 * y - 1) * score(model, x))),
  );
  const scores = edges.flat().map(Math.abs);
  const below = (bound: number) => scores.filter((each) => each < bound).length / scores.length;
  const ways = edges.map((edge) => edge.findIndex((each) => each <= 0)).filter((way) => way >= 0);
  return {
    epoch,
    undecided: below(1),
    slow: below(lowest(model) / 2),
    nearest: Math.min(1, ...ways.map((way) => parts[way])),
  };
}

/** Both losses from the same seeds. */
export type Outcomes = Readonly<Record<Loss, readonly Outcome[]>>;
