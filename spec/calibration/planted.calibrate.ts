import { causeOf } from '../diagnosis/cause';
import { percent } from '../law/numbers';
import type { Cause } from '../law/result';
import { catalogue } from '../mistakes/catalogue';
import { planted } from '../mistakes/planted/all';
import type { Planted } from '../mistakes/planted/plant';
import { reject } from '../mistakes/planted/reject';
import { progress } from './progress';

const seed = Number(process.env.SEED ?? 1);
/** The stages that are tried: all, or those that begin like this. */
const only = process.env.STAGE ?? '';

/** No run takes longer, in milliseconds. */
const day = 86_400_000;

/** What came of a planted mistake: it is named, or not. */
type Outcome = 'named' | 'misnamed' | Cause['kind'] | 'silent' | 'not rejected';

const others: readonly Outcome[] = [
  'misnamed',
  'formula',
  'finding',
  'inner part',
  'silent',
  'not rejected',
];

interface Row {
  readonly pair: Planted;
  readonly outcome: Outcome;
  /** The law that does not hold, and what was said. */
  readonly said: string;
}

const hints = new Map(
  catalogue.flatMap(({ stage, list }) => list.map(({ id, hint }) => [`${stage} ${id}`, hint])),
);

async function outcomeOf(pair: Planted): Promise<Row> {
  const hint = hints.get(`${pair.stage} ${pair.id}`);
  if (!hint) throw new Error(`${pair.stage} has no mistake “${pair.id}”.`);
  const rejected = await reject(pair, seed);
  if (!rejected) return { pair, outcome: 'not rejected', said: '' };
  const { law, ask, verdict } = rejected;
  const first = await causeOf(pair.stage, law, ask, verdict, seed);
  // Where something else is to be mended first, it is told why that is wrong.
  const cause = first?.kind === 'inner part' && first.cause ? first.cause : first;
  const [subject] = law.title.split(':');
  if (cause?.kind !== 'known mistake') {
    return { pair, outcome: cause?.kind ?? 'silent', said: `${subject} ${sentenceOf(cause)}` };
  }
  const outcome = cause.hints.includes(hint) ? 'named' : 'misnamed';
  return { pair, outcome, said: `${subject} → ${cause.hints.join(' Or: ')}` };
}

function sentenceOf(cause: Cause | undefined): string {
  return cause ? `→ ${JSON.stringify(cause)}` : '';
}

/** How many of some rows came out each way, in one line. */
function counts(rows: readonly Row[]): string {
  const kinds = [...new Set(rows.map(({ outcome }) => outcome))].sort();
  const parts = kinds.map((kind) => {
    const count = rows.filter(({ outcome }) => outcome === kind).length;
    return `${count} ${kind} (${percent(count / rows.length, 1)})`;
  });
  return `${rows.length} pairs: ${parts.join(', ')}`;
}

function table(rows: readonly Row[], nameOf: (pair: Planted) => string): string {
  const names = [...new Set(rows.map(({ pair }) => nameOf(pair)))].sort();
  const lines = names.map((name) => {
    return `  ${name.padEnd(22)}${counts(rows.filter(({ pair }) => nameOf(pair) === name))}`;
  });
  return lines.join('\n');
}

function list(rows: readonly Row[], outcome: Outcome): string {
  const lines = rows
    .filter((row) => row.outcome === outcome)
    .map(({ pair: { stage, id, alternative, how }, said }) => {
      return `  ${stage} ${alternative}, ${how}: ${id}  ${said}`;
    });
  return `${outcome}: ${lines.length}\n${lines.join('\n')}`;
}

test(
  'a mistake in a program of another design is named, and not as another',
  async () => {
    const rows: Row[] = [];
    const tried = planted.filter(({ stage }) => stage.startsWith(only));
    for (const pair of tried) {
      rows.push(await outcomeOf(pair));
      progress(`${rows.length} of ${tried.length} planted mistakes`);
    }
    const mistakes = new Set(tried.map(({ stage, id }) => `${stage} ${id}`)).size;
    process.stderr.write(
      [
        `\n${mistakes} mistakes, ${counts(rows)}`,
        table(rows, ({ stage }) => stage),
        table(rows, ({ alternative }) => alternative),
        ...others.map((kind) => list(rows, kind)),
        '',
      ].join('\n\n'),
    );
    const share = (outcome: Outcome) =>
      rows.filter((row) => row.outcome === outcome).length / rows.length;
    expect(share('not rejected')).toBe(0);
    expect(share('misnamed')).toBeLessThanOrEqual(0.01);
    expect(share('named')).toBeGreaterThanOrEqual(0.9);
  },
  day,
);
