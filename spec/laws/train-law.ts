import fc from 'fast-check';
import type { Example } from '../../datasets/example';
import { seeded } from '../../datasets/random';
import type { EpochReport, TaskModule } from '../contract';
import { type Law, law } from '../law/law';
import { receivedList } from '../law/received';
import { receivedTrained, score } from '../law/trained';

const keys: (keyof EpochReport)[] = ['epoch', 'loss', 'accuracy'];

/** What every `train` owes, tried on a handful of examples before any long training. */
export function trainLaw<Options>(
  examples: readonly Example[],
  step = 1,
): Law<TaskModule<Options>> {
  return law<TaskModule<Options>, { seed: number }>({
    title: 'train: gives a model and its history, the same again for the same seed',
    step,
    kind: 'trial',
    given: fc.record({ seed: fc.noShrink(fc.nat(99_999)) }),
    show: ({ seed }) => `${examples.length} examples, seed ${seed}`,
    yours: ({ train }, { seed }) => {
      const before = JSON.stringify(examples);
      const [first, again] = [seed, seed].map((from) =>
        receivedTrained(train(examples, seeded(from))),
      );
      const outputs = [first, again].map(({ model }) =>
        String(examples.map(({ x }) => score(model, x))),
      );
      const reports = receivedList(first.history, 'train(…).history');
      return {
        'reports have epoch, loss and accuracy':
          reports.length > 0 &&
          reports.every((report) => keys.every((key) => typeof report?.[key] === 'number')),
        'the same outputs again': outputs[0] === outputs[1],
        'the examples are unchanged': JSON.stringify(examples) === before,
      };
    },
    truth: () => ({
      'reports have epoch, loss and accuracy': true,
      'the same outputs again': true,
      'the examples are unchanged': true,
    }),
  });
}
