import type { BackpropModule } from '../../spec/contract';
import { graphOf } from '../../spec/graph/snapshot';
import { svgOf } from '../../spec/graph/svg';
import { implementationOf } from '../../spec/trees';
import type { Picture } from './picture';

const { Value, backward } = implementationOf('solutions', '02-backprop') as BackpropModule;

/** The graph of a product, before anything has gone backwards. */
export const product: Picture = {
  file: 'graph-01.svg',
  shows: ['spec/graph', 'solutions/01-value'],
  make() {
    const [a, b] = [new Value(2), new Value(3)];
    const c = a.mul(b);
    return svgOf(graphOf(c, { a, b, c }));
  },
};

/** The worked example of stage 02, with its gradients. */
export const twoPaths: Picture = {
  file: 'graph-02.svg',
  shows: ['spec/graph', 'solutions/01-value', 'solutions/02-backprop'],
  make() {
    const [a, b] = [new Value(2), new Value(3)];
    const d = a.mul(b);
    const e = d.add(1);
    const f = d.mul(e);
    backward(f);
    return svgOf(graphOf(f, { a, b, d, e, f }));
  },
};
