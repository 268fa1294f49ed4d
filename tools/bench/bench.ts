import { rmSync } from 'node:fs';
import { type Answers, differenceOf } from './agreement';
import { readOptions, run } from './command';
import { type Result, tableOfFigures, tableOfRatios } from './comparison';
import { type Entry, engines } from './engines/all';
import { machine } from './figures';
import type { Figures } from './one-engine';
import { type Outcome, runScript, showProgress } from './processes';
import { findPyTorch, noPyTorch, type PyTorch, runPython, writeWork } from './pytorch';

/** An engine with its two programs: what it computes, and how fast. */
type Rival = {
  name: string;
  title: string;
  check: () => Outcome<Answers>;
  measure: () => Outcome<Figures>;
};

/**
 * `npm run bench`, or `npm run bench -- --rounds 3`: in every round each engine works in a process of
 * its own, one after the other.
 */
export function main(args: readonly string[]): void {
  const { rounds } = readOptions(args, { rounds: 5 });
  const pytorch = findPyTorch();
  const folder = writeWork();
  try {
    const rivals = agreeing([...engines.map(inNode), inPython(folder, pytorch)]);
    const results = measured(rivals, rounds);
    const version = pytorch ? `, PyTorch ${pytorch.version}` : '';
    console.log(`\n${machine()}${version}; ${rounds} rounds: medians (least–most)\n`);
    console.log(tableOfFigures(results));
    const named = (name: string) => results.find((result) => result.name === name);
    const base = named('pytorch') ?? named('reference') ?? results[0];
    console.log(`\nAs a multiple of “${base.title}” in the same round: speed, and memory\n`);
    console.log(tableOfRatios(results, base));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function inNode({ name, title }: Entry): Rival {
  const turn = <What>(what: string): Outcome<What> =>
    runScript('one-engine.ts', ['--engine', name, '--what', what]);
  return { name, title, check: () => turn('check'), measure: () => turn('measure') };
}

function inPython(folder: string, pytorch?: PyTorch): Rival {
  const turn = <What>(what: string): Outcome<What> =>
    pytorch ? runPython(pytorch, 'pytorch.py', [folder, what]) : { leftOut: noPyTorch };
  const title = 'PyTorch, one thread';
  return { name: 'pytorch', title, check: () => turn('check'), measure: () => turn('measure') };
}

/** Those that compute what the reference computes; says why another is left out. */
function agreeing(rivals: readonly Rival[]): Rival[] {
  const answers = rivals.map(({ title, check }) => {
    showProgress(`same arithmetic? ${title}`);
    return check();
  });
  showProgress('');
  const expected = answers[rivals.findIndex(({ name }) => name === 'reference')];
  if ('leftOut' in expected) throw new Error(`The reference fails: ${expected.leftOut}`);
  return rivals.filter(({ title }, i) => {
    const came = answers[i];
    const reason = 'leftOut' in came ? came.leftOut : differenceOf(came, expected);
    const verdict = reason ? `left out: ${reason}` : 'same losses as the reference';
    console.log(`${title}: ${verdict}`);
    return !reason;
  });
}

/** Round by round; says who came to no end, and leaves it out. */
function measured(rivals: readonly Rival[], rounds: number): Result[] {
  const figures = rivals.map((): Outcome<Figures>[] => []);
  for (let round = 1; round <= rounds; round++) {
    for (const [i, { title, measure }] of rivals.entries()) {
      showProgress(`round ${round} of ${rounds}: ${title}`);
      figures[i].push(measure());
    }
  }
  showProgress('');
  return rivals.flatMap(({ name, title }, i) => {
    const failure = figures[i].find((each) => 'leftOut' in each);
    if (!failure) return { name, title, rounds: figures[i] as Figures[] };
    console.log(`${title}: left out: ${failure.leftOut}`);
    return [];
  });
}

if (require.main === module) run(main);
