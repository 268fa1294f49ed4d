/** What a hostile submission is after, or what a broken one does to its grader. */
export type Goal =
  /** A law is said to hold that the code does not satisfy. */
  | 'a law held'
  /** A law that is wrong is said to be not written yet. */
  | 'an excuse'
  /** Somebody else's files or results are changed. */
  | 'a neighbour changed'
  /** A file is written where nobody gave leave to. */
  | 'a file written'
  /** A connection is made, out or in. */
  | 'a connection'
  /** What nobody should know stands in the results. */
  | 'a secret told'
  /** The grader does not come back. */
  | 'a hang'
  /** Some law of the class is left without a verdict. */
  | 'no verdict'
  /** More memory or disk is used than there is for it. */
  | 'exhaustion'
  /** The results are longer than anybody can read or store. */
  | 'a flood'
  /** Something that was not taken as it is, without a word about it. */
  | 'silence'
  /** A text in the reports is more than text. */
  | 'an effect'
  /** Odd, but right: it has to be judged like anybody's. */
  | 'fairness';

/** Where a submission is judged: everything that is watched from outside. */
export interface Scene {
  /** The root of all of it; it goes when the test is over. */
  readonly folder: string;
  /** One folder or archive a person. */
  readonly class: string;
  /** A file that does not exist, and must not come into being. */
  readonly marker: string;
  /** A file of the teacher's, which holds the secret. */
  readonly notes: string;
  /** Ports of this machine on which somebody listens, and a socket in the file system. */
  readonly tcp: number;
  readonly udp: number;
  readonly socket: string;
  /** A port on which nobody listens yet, and at which somebody knocks. */
  readonly free: number;
}

/** A piece of a submission: a text, bytes, or a symbolic link. */
export type Piece = string | Buffer | { readonly link: string };

/** One submission, and the one trick that it tries. */
export interface Entry {
  /** Says the trick. */
  readonly name: string;
  /** Where it was seen, or why it works where it does. */
  readonly why: string;
  readonly wants: Goal;
  /** The stage whose laws are all broken, if it is not 02. */
  readonly stage?: '01-value';
  /** The laws of that stage that the code does satisfy, by their titles; none, unless given. */
  readonly rightly?: RegExp;
  /** The whole of `02-backprop/backprop.ts`, beside a stage 01 that is right. */
  code?(scene: Scene): string;
  /** The files of the submission, where the trick takes others. */
  files?(scene: Scene): Readonly<Record<string, Piece>>;
  /** The submission as an archive, where the trick is in that. */
  archive?(scene: Scene): { readonly ending: '.zip' | '.tar.gz'; readonly bytes: Buffer };
  /** The folder's name, where the trick is in that. */
  readonly person?: string;
  /** What of the name has an effect, and in which reports. */
  readonly effect?: { readonly text: string; readonly reports: RegExp };
}

/** The hostile person, unless the trick is in the name, and the one who comes next. */
export const mallory = 'mallory';
export const neighbour = 'zoe';
