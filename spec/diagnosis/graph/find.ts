import type { Verdict } from '../../law/check';
import type { Door } from '../../law/door';
import type { Law } from '../../law/law';
import type { Cause } from '../../law/result';
import { Patience } from '../../law/time-limit';
import type { Program } from '../../oracle/program';
import { answersAsBefore } from '../probe';
import { findInBackward } from './backward';
import { findInOperations } from './operations';
import { findInOrder } from './order';

type Failure = Extract<Verdict, { state: 'fails' }>;

/** What the graph code of stage 02 does wrong in one sentence, if one is true of it in every case tried. */
export async function findInGraph(
  stage: string,
  law: Law<unknown>,
  ask: Door,
  verdict: Failure,
  seed: number,
): Promise<Cause | undefined> {
  if (stage !== '02-backprop' || verdict.finding.kind !== 'differs') return undefined;
  if (!(await answersAsBefore(ask, law, verdict))) return undefined;
  const patience = new Patience(900);
  const program = programIn(verdict);
  const sentence =
    law.about === 'topologicalOrder'
      ? await findInOrder(ask, program, seed, patience)
      : isAboutGradients(verdict)
        ? await findInGradients(ask, program, seed, patience)
        : undefined;
  return sentence === undefined ? undefined : { kind: 'finding', sentence };
}

/** What `backward` does wrong everywhere, or in graphs made by operations, or with one operation. */
async function findInGradients(
  ask: Door,
  program: Program | undefined,
  seed: number,
  patience: Patience,
): Promise<string | undefined> {
  return (
    (await findInBackward(ask, program, seed, patience)) ??
    (program && (await findInBackward(ask, program, seed, patience, 'by operations'))) ??
    (await findInOperations(ask, program, patience))
  );
}

/** The failing case, if it is a program. */
function programIn({ given }: Failure): Program | undefined {
  const { inputs, steps } = (given ?? {}) as Partial<Program>;
  return Array.isArray(inputs) && Array.isArray(steps) ? { inputs, steps } : undefined;
}

/** Whether a wrong gradient is what made the law fail. */
function isAboutGradients({ finding }: Failure): boolean {
  if (finding.kind !== 'differs') return false;
  return finding.rows.some(({ name, yours, agrees }) => {
    return !agrees && typeof yours === 'number' && name.includes('.grad');
  });
}
