import { seeded } from '../../../datasets/random';
import { type Digits, splitDigits } from '../../../datasets/split';
import { breatheOften } from './digits/breathe-often';
import type { Load } from './digits/load';
import { digitsOf, type FromDigits, type Task, type ToDigits } from './digits/messages';
import { scalarNetwork } from './digits/scalar';
import { tensorNetwork } from './digits/tensors';
import { Training } from './digits/training';
import type { Room } from './room';

const networks = { two: scalarNetwork, ten: tensorNetwork };

/** The room of the digits: a network learns to read them, and reads what is drawn meanwhile. */
export const openDigits =
  (load: Load): Room<ToDigits, FromDigits> =>
  (stages, tell) => {
    const breathe = breatheOften(10);
    const data = new Map<Task, Promise<Digits>>();
    let training: Training | undefined;
    let drawn: readonly number[] | undefined;
    let latest = 0;

    const dataOf = (task: Task) => {
      const digits = digitsOf[task];
      const tellLoaded = (loaded: number) => tell({ kind: 'loading', loaded, of: digits.length });
      const known = data.get(task) ?? load(digits, tellLoaded).then(splitDigits);
      data.set(task, known);
      return known;
    };
    const answer = () => {
      if (!training || !drawn) return;
      tell({ kind: 'answer', probabilities: training.network.read([drawn])[0] });
    };

    return async (message) => {
      if (message.kind === 'pause') return training?.pause();
      if (message.kind === 'read') {
        drawn = message.pixels;
        return answer();
      }
      const { task, seed, epochs } = message;
      const mine = ++latest;
      if (!training?.canReach(task, seed, epochs)) {
        training?.end();
        training = undefined;
        const digits = await dataOf(task);
        const network = await networks[task](stages, seeded(seed));
        // Another network has been asked for meanwhile.
        if (mine !== latest) return;
        training = new Training({ task, seed, digits, network, breathe }, (told) => {
          tell(told);
          if (told.kind === 'report') answer();
        });
      }
      await training.reach(epochs);
    };
  };
