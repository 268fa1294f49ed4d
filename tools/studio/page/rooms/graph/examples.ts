/** Expressions to begin with. */
export const examples: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'a sum', text: 'a = 2\nb = 3\nc = a + b' },
  { name: 'a product and a sum', text: 'a = 2\nb = 3\nc = 10\nd = a * b + c' },
  { name: 'a value used twice', text: 'a = 3\nb = a * a + a' },
  {
    name: 'a neuron',
    text: 'x1 = 2\nx2 = 0\nw1 = -3\nw2 = 1\nb = 6.9\ns = x1 * w1 + x2 * w2 + b\ny = tanh(s)',
  },
  {
    name: 'a network of 3 neurons (stage 03)',
    text: 'x1 = 2\nx2 = -1\ny = network([2, 1], x1, x2)',
  },
  {
    name: 'a network of 33 neurons (stage 03)',
    text: 'x1 = 2\nx2 = -1\ny = network([16, 16, 1], x1, x2)',
  },
  { name: 'a squared error', text: 'p = 0.5\ny = 2\nloss = (p - y) ** 2' },
];
