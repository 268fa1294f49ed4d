import { draw } from '../spec/graph/draw';
import { Value } from './01-value/value';

// This file is yours: change it, and save. `npm run play` shows what comes of it, every time.

const a = new Value(2);
const b = new Value(3);
const c = new Value(10);
const d = a.add(b).add(c);

console.log(d);
draw(d, { a, b, c, d });

// When `mul` is written (01-value, step 2), try d = a.mul(b).add(c), and then d = a.mul(a).
// What stands on the edges now? When `backward` is written (02-backprop, step 2), add
//   import { backward } from './02-backprop/backprop';
// at the top, and backward(d) before it is drawn: then every grad is filled in.
