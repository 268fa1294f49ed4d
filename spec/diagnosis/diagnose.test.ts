import type { TenDigitsModule } from '../contract';
import { check } from '../law/check';
import type { Law } from '../law/law';
import { tenDigitsMistakes } from '../mistakes/12-ten-digits';
import { type Mistake, withMistake } from '../mistakes/mistake';
import { stages } from '../trees';
import { diagnose } from './diagnose';

test('a second mistake in the same step does not hide the first', () => {
  const stage = stages.find(({ name }) => name === tenDigitsMistakes.stage) as (typeof stages)[0];
  const law = stage.laws.find(({ title }) => title.startsWith('hingeLoss:')) as Law<unknown>;
  const sum = tenDigitsMistakes.list.find(({ id }) => id === 'hinge is a sum') as Mistake;
  const mistaken = withMistake(stage.name, sum) as TenDigitsModule;
  const careless: TenDigitsModule = {
    ...mistaken,
    binaryCrossEntropy: (logits, labels) =>
      labels.length === logits.shape[0] && labels.length > 0
        ? mistaken.binaryCrossEntropy(logits, labels)
        : logits.sum(),
  };
  const verdict = check(law, careless, 1);
  if (verdict.state !== 'fails') throw new Error('The law should not hold.');
  expect(diagnose(stage, law, careless, verdict, 1)).toBe(sum.hint);
});
