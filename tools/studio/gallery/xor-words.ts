import { median, percent } from '../../../spec/law/numbers';
import { count, losses, type Outcome, type Outcomes } from './xor-study';

/** The figures as a table, its head first; medians of the runs that got there. */
export function tableOf(outcomes: Outcomes): string[][] {
  const head = [
    'loss',
    'seeds with all corners right by 1',
    'epochs until then',
    'score within ±1, of the way between corners',
    'below half the weakest corner’s score',
    'from a corner to the boundary, shortest',
  ];
  const rows = losses.map((loss) => {
    const reached = outcomes[loss].filter(({ epoch }) => epoch !== undefined);
    const figures = reached.length === 0 ? ['–', '–', '–', '–'] : figuresOf(reached);
    return [loss, `${reached.length} of ${count}`, ...figures];
  });
  return [head, ...rows];
}

function figuresOf(reached: readonly Outcome[]): string[] {
  return [
    String(median(reached.map(({ epoch = 0 }) => epoch))),
    percent(median(reached.map(({ undecided }) => undecided))),
    percent(median(reached.map(({ slow }) => slow))),
    median(reached.map(({ nearest }) => nearest)).toFixed(2),
  ];
}

/** Would hinge have been better? Said from the figures, whichever way they fall. */
export function answerOf(outcomes: Outcomes): string {
  const reached = losses.map((loss) => outcomes[loss].filter(({ epoch }) => epoch !== undefined));
  const [crosses, hinges] = reached.map(({ length }) => length);
  const question = 'Would hinge have been better?';
  if (crosses === 0 || hinges === 0) {
    return `${question} That cannot be said: ${crosses} of ${count} seeds got there with cross-entropy, ${hinges} with hinge loss.`;
  }
  const compared = (of: (outcome: Outcome) => number, words: [string, string, string]) => {
    const [cross, hinge] = reached.map((each) => median(each.map(of)));
    return words[Math.sign(hinge - cross) + 1];
  };
  const seeds =
    hinges === crosses
      ? `both do from ${hinges} of ${count} seeds`
      : `from ${hinges} of ${count} seeds, cross-entropy from ${crosses}`;
  const band = compared(({ undecided }) => undecided, ['narrower', 'as wide', 'wider']);
  return [
    question,
    `It gets there ${compared(({ epoch = 0 }) => epoch, ['sooner', 'as soon', 'later'])}: ${seeds}.`,
    `Its band between −1 and 1 is ${band}${band === 'wider' ? ': it rests once the margin is won, while cross-entropy goes on pulling scores apart' : ''}.`,
    `Measured by its own height, its boundary is ${compared(({ slow }) => slow, ['steeper', 'as steep', 'less steep'])}, and it comes ${compared(({ nearest }) => nearest, ['nearer', 'as near', 'less near'])} to a corner.`,
  ].join(' ');
}
