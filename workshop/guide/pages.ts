import { join } from 'node:path';
import { root } from '../../tools/cli/stages';
import { questions, saidOf } from './questions';

/** What `npm run guide` writes stands between these two. */
const marks = ['<!-- npm run guide -->', '<!-- end of npm run guide -->'] as const;

/** How many mistakes a page lists. */
const most = 3;

/** The page of a stage for whoever leads. */
export function pageOf(stage: string): string {
  return join(root, 'workshop', 'guide', 'stages', `${stage}.md`);
}

/** A page with the list of its stage's mistakes as the catalogue has it now. @throws if it has no place for it */
export function withMistakes(page: string, stage: string): string {
  const [before, , after, ...rest] = page.split(new RegExp(marks.join('|')));
  if (after === undefined || rest.length > 0) {
    throw new Error(`${stage}.md needs the lines “${marks[0]}” and “${marks[1]}”, once each.`);
  }
  return `${before}${marks[0]}\n\n${mistakesOf(stage)}\n\n${marks[1]}${after}`;
}

function mistakesOf(stage: string): string {
  const listed = questions.filter((each) => each.stage === stage).slice(0, most);
  return listed
    .map((each, i) => `${i + 1}. ${sentence(saidOf(each))}\n\n   *Ask:* ${each.question}`)
    .join('\n\n');
}

/** As the screen says it. Of a training that is not enough, the catalogue has a few words only. */
function sentence(said = ''): string {
  if (/[.:?]$/.test(said)) return `*Looks like:* ${said}`;
  return `*A training that is not enough:* ${said}.`;
}
