import { stages } from '../../spec/laws/stages';
import { mistakesIn } from '../../spec/mistakes/catalogue';
import { weakTrainings, wrongTrainings } from '../../spec/mistakes/insufficient';
import { networks } from './questions/networks';
import { oneValue } from './questions/one-value';
import type { QuestionsOfAStage } from './questions/questions-of-a-stage';
import { tensors } from './questions/tensors';
import { trainings } from './questions/trainings';
import { wrongLaws, yourLaws } from './questions/your-laws';

/** What to ask somebody who has made a mistake. */
export interface Question {
  readonly stage: string;
  /** The mistake's id in the catalogue, what a training does that is not enough, or what a law is. */
  readonly mistake: string;
  readonly question: string;
}

/** The questions of every stage, by its name. */
export const questionsOf: Readonly<Record<string, QuestionsOfAStage>> = {
  ...oneValue,
  ...networks,
  ...trainings,
  ...tensors,
  ...yourLaws,
};

/** Every mistake that has a question. The first three of a stage are the most frequent, by our estimate. */
export const questions: readonly Question[] = Object.entries(questionsOf).flatMap(
  ([stage, { mistakes }]) =>
    Object.entries(mistakes).map(([mistake, question]) => ({ stage, mistake, question })),
);

/** What to ask where nothing else fits. */
const anywhere = 'What did you expect here, and what came instead?';

/** The questions by their stage and by what the kata says of the mistake. */
const bySaid = new Map(questions.map((each) => [keyOf(each.stage, saidOf(each)), each.question]));

/**
 * What to ask a learner whose law fails: about the cause, which is the sentence that the screen says
 * after “Looks like”, else about the law's step, else what one can always ask.
 */
export function questionFor(stage: string, law: string, cause?: string): string {
  const laws = stages.find(({ name }) => name === stage)?.laws;
  return questionAt(stage, laws?.find(({ title }) => title === law)?.step ?? 0, cause);
}

/** The same, where the step is known. */
export function questionAt(stage: string, step: number, cause?: string): string {
  const known = bySaid.get(keyOf(stage, cause)) ?? aboutLaw(stage, cause);
  return known ?? stepsOf(stage)[step - 1] ?? anywhere;
}

/** What is said of a learner's law names its cases and programs, too. */
function aboutLaw(stage: string, cause = ''): string | undefined {
  return questions.find((each) => {
    const isSaid = Object.hasOwn(wrongLaws, each.mistake) && cause.includes(each.mistake);
    return each.stage === stage && isSaid;
  })?.question;
}

/** A stage that nobody knows, whatever it is called, has none. */
function stepsOf(stage: string): readonly string[] {
  return Object.hasOwn(questionsOf, stage) ? questionsOf[stage].steps : [];
}

function keyOf(stage: string, said = ''): string {
  return `${stage}: ${said}`;
}

/** What the kata says of a mistake or a law, or, of a training that is not enough, what it is. */
export function saidOf({
  stage,
  mistake,
}: Pick<Question, 'stage' | 'mistake'>): string | undefined {
  const known = mistakesIn(stage).find(({ id }) => id === mistake);
  const weak = [...wrongTrainings, ...weakTrainings].find(
    (each) => each.stage === stage && each.what === mistake,
  );
  return known?.hint ?? weak?.what ?? (stage === '13-your-laws' ? wrongLaws[mistake] : undefined);
}
