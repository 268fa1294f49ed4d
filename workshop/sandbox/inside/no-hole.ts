import { type Law, law } from '../../../spec/law/law';
import { NotWritten } from '../../../spec/not-written';

/** In place of `hole.ts`: a hole takes all laws with their truth to judge, and none is judged here. */
export function holeLaw(): Law<unknown> {
  return law({
    title: 'a hole',
    step: 8,
    kind: 'judging',
    // The truth and the cases are in the parent.
    ...({} as Pick<Law<unknown>, 'given' | 'truth'>),
    yours: () => {
      throw new NotWritten('a hole', 'katas/13-your-laws/README.md, step 8');
    },
  });
}
