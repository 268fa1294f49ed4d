import type { TenDigitsModule } from '../contract';
import { check } from '../law/check';
import { doorTo } from '../law/door';
import type { Law } from '../law/law';
import { stageNamed } from '../laws/stages';
import { tenDigitsMistakes } from '../mistakes/12-ten-digits';
import { type Mistake, withMistake } from '../mistakes/mistake';
import { diagnose } from './diagnose';

test('a second mistake in the same step does not hide the first', async () => {
  const { name, laws } = stageNamed(tenDigitsMistakes.stage);
  const law = laws.find(({ title }) => title.startsWith('hingeLoss:')) as Law<unknown>;
  const sum = tenDigitsMistakes.list.find(({ id }) => id === 'hinge is a sum') as Mistake;
  const mistaken = withMistake(name, sum) as TenDigitsModule;
  const careless: TenDigitsModule = {
    ...mistaken,
    binaryCrossEntropy: (logits, labels) =>
      labels.length === logits.shape[0] && labels.length > 0
        ? mistaken.binaryCrossEntropy(logits, labels)
        : logits.sum(),
  };
  const ask = doorTo(careless);
  const verdict = await check(law, ask, 1);
  if (verdict.state !== 'fails') throw new Error('The law should not hold.');
  expect(await diagnose(name, law, ask, verdict, 1)).toEqual([sum.hint]);
});
