import { given, stageFrom } from './arguments';
import { nextHint } from './hint';
import { currentOf } from './results';
import { findCurrent, resultOf } from './run';

/** `npm run hint`: for the first stage that is not finished, or for the one that is named. */
async function main(): Promise<void> {
  const example = 'npm run hint 03-mlp';
  const { words } = given({}, example);
  const stage =
    words.length === 0
      ? await findCurrent()
      : currentOf([await resultOf(stageFrom(words[0], example))]);
  console.log(stage ? `\n${nextHint(stage)}\n` : 'Every law holds: there is nothing to hint at.');
}

main();
