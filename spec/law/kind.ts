/** What a law is about. Its plan follows from that: how many cases, how long, and who listens. */
export type Kind =
  /** The value and the slopes of one operation, one loss or one update. */
  | 'operation'
  /** The order of a graph, and the gradients in it. */
  | 'graph'
  /** Neurons, layers, networks. */
  | 'network'
  /** What has to be thrown when something does not fit. */
  | 'refusal'
  /** Everything else that takes a moment: lists, batches, histories. */
  | 'behaviour'
  /** What is true of many random draws together. */
  | 'chance'
  /** Graphs so large that a slow or recursive way through them shows. */
  | 'growth'
  /** What takes many laws to judge, all those of a stage. */
  | 'judging'
  /** A training so short that it shows the shape of things, and no more. */
  | 'trial'
  /** A training from several seeds, seconds each, and what comes of it. */
  | 'training'
  /** The same, a minute each, or from many seeds. */
  | 'long training';

/** How laws of a kind are tried. */
export interface Plan {
  /** How many cases are tried. */
  readonly cases: number;
  /** How long they may take in all, in milliseconds. */
  readonly limit: number;
  /** Whether it trains: then what the code prints is shown as it comes, and not for one case only. */
  readonly trains: boolean;
  /** How often a diagnosis may ask about it: again and again, once for each mistake, or never. */
  readonly asked: 'often' | 'once' | 'never';
}

const quick: Plan = { cases: 60, limit: 2_000, trains: false, asked: 'often' };
const large: Plan = { ...quick, cases: 1, asked: 'once' };
const training: Plan = { cases: 5, limit: 60_000, trains: true, asked: 'once' };

const plans: Readonly<Record<Kind, Plan>> = {
  operation: quick,
  graph: quick,
  network: quick,
  refusal: quick,
  behaviour: quick,
  chance: large,
  // What grows too fast is measured. The limit is for what comes to no end.
  growth: { ...large, limit: 20_000 },
  judging: { ...large, limit: 20_000, asked: 'never' },
  trial: { ...training, cases: 1, limit: 20_000 },
  training,
  'long training': { ...training, limit: 600_000, asked: 'never' },
};

/** How a law is tried: as its kind says, but for the number of cases, which it may set itself. */
export function planOf({ kind, cases }: { readonly kind: Kind; readonly cases?: number }): Plan {
  return cases === undefined ? plans[kind] : { ...plans[kind], cases };
}
