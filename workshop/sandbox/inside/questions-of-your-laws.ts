import type { Question } from '../../../spec/diagnosis/questions';
import type { Law } from '../../../spec/law/law';
import { stage } from '../../../spec/laws/13-your-laws/stage';

/** As in `spec/diagnosis/questions.ts`, in whose place this stands: nothing else is asked of stage 13. */
export function lawOf(question: Question): Law<unknown> {
  if ('stage' in question && question.stage === stage.name && !question.as) {
    return stage.laws[question.law];
  }
  throw new RangeError('This is asked about another stage.');
}
