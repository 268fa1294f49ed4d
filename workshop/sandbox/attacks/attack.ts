/** What an attack is aimed at. It is told everything that it could wish for. */
export interface Target {
  /** The tree of the kata, with its solutions. */
  readonly tree: string;
  /** Another person's file, and this person's own, which the child may read. */
  readonly neighbour: string;
  readonly own: string;
  /** A folder for whatever an attack wants to leave behind. */
  readonly folder: string;
  /** A process with a secret in its environment, which is to live on. */
  readonly victim: number;
  /** Where the test listens. */
  readonly tcp: number;
  readonly udp: number;
  readonly socket: string;
  /** An argument by which the test finds the processes that an attack has left. */
  readonly mark: string;
}

/**
 * A program that is believed to have escaped from everything but its place, with all of Node at
 * hand. Its script returns what it got hold of, and nothing, or it throws or dies, where it failed.
 */
export interface Attack {
  readonly name: string;
  /** The inside of an asynchronous function of `target`. */
  readonly script: string;
  /** Without any place, too, only root can do it. */
  readonly byRoot?: boolean;
}

/** What Node is given to run an attack: it prints what came of it. */
export function argumentsFor({ script }: Attack, target: Target): string[] {
  const program = `
    const target = JSON.parse(process.argv[1]);
    const attack = async () => { ${script} };
    const tell = (got) => process.stdout.write(JSON.stringify(got ?? null), () => process.exit());
    attack().then(tell, () => tell(null));`;
  return ['--eval', program, JSON.stringify(target), target.mark];
}
