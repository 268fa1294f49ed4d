import { stripVTControlCharacters } from 'node:util';
import { screen } from '../../tools/cli/screen';
import { stageAfter } from '../../tools/cli/stages';
import type { ClassResult, PersonResult, StageGrade } from '../grade/result';
import { isolations } from './isolations';
import { currentStage, lookOf, looks } from './states';
import { codeBlock, codeSpan, onOneLine } from './text';

/** `feedback/NAME.md`: what somebody would have seen on their own screen, and what was not taken in. */
export function feedbackFor(
  person: PersonResult,
  { isolation, seed, stages }: ClassResult,
): string {
  const { name, refusals } = person;
  const refused = refusals.map(
    ({ path, sentence }) => `${onOneLine(path)}: ${onOneLine(sentence)}`,
  );
  const again = `npx jest katas --seed=${seed}`;
  return [
    `Judged ${isolations[isolation]}, with seed ${seed}. \`${again}\` tries the same cases.`,
    `# ${codeSpan(name)}`,
    ...(refused.length > 0 ? ['Not taken in:', codeBlock(refused.join('\n\n'))] : []),
    codeBlock(screenOf(person, stageAfter(stages.at(-1) ?? ''))),
    '',
  ].join('\n\n');
}

/** The screen without its colours. A stage without laws says why itself: nothing in it was run. */
function screenOf(person: PersonResult, next: string | undefined): string {
  const { stages } = person;
  const current = currentStage(person);
  const lines = stripVTControlCharacters(screen(stages, next)).split('\n');
  const map = lines.slice(0, stages.length).map((line, i) => lineOf(stages[i], stages, line));
  const rest = lines.slice(stages.length);
  const said = current?.sentence === undefined ? [] : ['', `  ${onOneLine(current.sentence)}`];
  const isTried = current === undefined || current.laws.length > 0;
  return [
    ...map,
    ...said,
    ...(isTried ? rest : ['', `  Check: npx jest katas/${current.name}`]),
  ].join('\n');
}

function lineOf(stage: StageGrade, stages: readonly StageGrade[], line: string): string {
  if (stage.laws.length > 0) return line;
  return `  ${stage.name.padEnd(16)}${looks[lookOf(stage, stages)].words}`;
}
