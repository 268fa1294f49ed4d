import type { TrainingModule, Value } from '../contract';

/** What a law's facts are to be, from the numbers of its case. */
export type FactsOf = (numbers: Readonly<Record<string, number>>) => number[];

/** A law, and how to make correct code say other things about its cases. */
export interface Seat {
  readonly stage: string;
  /** How the law's title begins. */
  readonly law: string;
  /** The number that code cannot know yet when it computes the first fact. */
  readonly later?: string;
  install(kit: TrainingModule, facts: FactsOf): TrainingModule;
}

const numberOf = (that: Value | number) => (typeof that === 'number' ? that : that.data);

function ofTwo(op: 'add' | 'sub' | 'mul' | 'div'): Seat {
  return {
    stage: '01-value',
    law: `${op}:`,
    install(kit, facts) {
      class Wrong extends kit.Value {
        [op](that: Value | number): Value {
          const other = typeof that === 'number' ? new Wrong(that) : that;
          const [data, ...slopes] = facts({ a: this.data, b: numberOf(that) });
          return new Wrong(data, [this, other], slopes);
        }
      }
      return { ...kit, Value: Wrong };
    },
  };
}

type OfOne = 'neg' | 'exp' | 'log' | 'tanh' | 'sigmoid' | 'relu' | 'leakyRelu' | 'pow';

function ofOne(op: OfOne, law = `${op}:`, operand = ''): Seat {
  return {
    stage: '01-value',
    law,
    install(kit, facts) {
      class Wrong extends kit.Value {
        [op](number = 0): Value {
          const [data, slope] = facts({ x: this.data, [operand]: number });
          return new Wrong(data, [this], [slope]);
        }
      }
      return { ...kit, Value: Wrong };
    },
  };
}

type PairLoss = 'meanSquaredError' | 'binaryCrossEntropy' | 'hingeLoss';

function loss(name: PairLoss, letter: string): Seat {
  return {
    stage: '04-losses',
    law: `${name} of one example:`,
    install(kit, facts) {
      const wrong = ([output]: readonly Value[], [y]: readonly number[]) => {
        const [data, slope] = facts({ [letter]: output.data, y });
        return new kit.Value(data, [output], [slope]);
      };
      return { ...kit, [name]: wrong };
    },
  };
}

const softmax: Seat = {
  stage: '04-losses',
  law: 'softmaxCrossEntropy of one row:',
  install(kit, facts) {
    const softmaxCrossEntropy: TrainingModule['softmaxCrossEntropy'] = ([row]) => {
      const [data, ...slopes] = facts({ z: row[0].data, w: row[1].data });
      return new kit.Value(data, row, slopes);
    };
    return { ...kit, softmaxCrossEntropy };
  },
};

const penalty: Seat = {
  stage: '04-losses',
  law: 'l2Penalty of one parameter:',
  install(kit, facts) {
    const l2Penalty: TrainingModule['l2Penalty'] = ([parameter], strength) => {
      const [data, slope] = facts({ p: parameter.data, strength });
      return new kit.Value(data, [parameter], [slope]);
    };
    return { ...kit, l2Penalty };
  },
};

/** An optimizer of one parameter, whose steps are `move`'s. */
function optimizer(
  law: string,
  move: (facts: FactsOf, state: Readonly<Record<string, number>>, steps: number[]) => number,
): Seat {
  return {
    stage: '05-training',
    law,
    install(kit, facts) {
      const SGD = class extends kit.SGD {
        readonly seen: number[] = [];
        readonly #parameter: Value;
        readonly #options: { learningRate: number; momentum?: number };

        constructor(...given: ConstructorParameters<TrainingModule['SGD']>) {
          super(...given);
          [[this.#parameter], this.#options] = given;
        }

        step() {
          const { data, grad } = this.#parameter;
          const { learningRate, momentum = 0 } = this.#options;
          this.seen.push(grad);
          this.#parameter.data = move(facts, { data, grad, learningRate, momentum }, this.seen);
        }
      };
      return { ...kit, SGD };
    },
  };
}

/** Every law that has a formula of its own, and is about one thing. */
export const seats: readonly Seat[] = [
  ...(['add', 'sub', 'mul', 'div'] as const).map(ofTwo),
  ...(['neg', 'exp', 'log', 'tanh', 'sigmoid', 'relu'] as const).map((op) => ofOne(op)),
  ofOne('leakyRelu', 'leakyRelu with a slope:', 'slope'),
  ofOne('pow', 'pow:', 'n'),
  loss('meanSquaredError', 'p'),
  loss('binaryCrossEntropy', 'z'),
  loss('hingeLoss', 's'),
  softmax,
  penalty,
  optimizer('SGD of one parameter:', (facts, state) => facts(state)[0]),
  {
    ...optimizer('SGD of one parameter, two steps:', (facts, state, [v, next]) => {
      const numbers = { ...state, v, grad: next ?? 0 };
      return state.data - facts(numbers)[next === undefined ? 0 : 1];
    }),
    later: 'grad',
  },
];
