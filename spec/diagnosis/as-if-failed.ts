import { sample } from 'fast-check';
import { check, type Verdict } from '../law/check';
import { doorTo } from '../law/door';
import type { Law } from '../law/law';
import type { Cause } from '../law/result';
import { stageNamed } from '../laws/stages';

type Failure = Extract<Verdict, { state: 'fails' }>;
type Find = (
  stage: string,
  law: Law<unknown>,
  ask: ReturnType<typeof doorTo>,
  verdict: Failure,
  seed: number,
) => Promise<Cause | undefined>;

/** For tests: what is said of an implementation at the first law that it fails. */
export async function saidAtFirstFailure(
  find: Find,
  stage: string,
  implementation: object,
  seed: number,
): Promise<string | undefined> {
  const ask = doorTo(implementation);
  for (const law of stageNamed(stage).laws) {
    const verdict = await check(law, ask, seed, { cases: 20, limit: 1000 });
    if (verdict.state === 'fails') return sentenceOf(await find(stage, law, ask, verdict, seed));
  }
  throw new Error(`Every law of ${stage} holds.`);
}

/** For tests: what is said as if a gradient had been wrong in one law, whether it holds or not. */
export async function saidAsIfFailed(
  find: Find,
  stage: string,
  law: Law<unknown>,
  implementation: object,
  seed: number,
): Promise<string | undefined> {
  const ask = doorTo(implementation);
  const [given] = sample(law.given, { seed, numRuns: 1 });
  const row = { name: 'a.grad', yours: 1, truth: 2, agrees: false };
  const verdict: Failure = {
    state: 'fails',
    given,
    answer: await ask(law, given, 10_000),
    smaller: false,
    shown: '',
    finding: { kind: 'differs', rows: [row] },
  };
  return sentenceOf(await find(stage, law, ask, verdict, seed));
}

function sentenceOf(cause: Cause | undefined): string | undefined {
  return cause?.kind === 'finding' ? cause.sentence : undefined;
}
