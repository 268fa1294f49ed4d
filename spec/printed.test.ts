import { inspect } from 'node:util';
import { Value } from '../solutions/01-value/value';

test('a Value is printed as micrograd prints it, whoever prints', () => {
  const product = new Value(2).mul(3);
  expect(`${product}`).toBe('Value(data=6, grad=0)');
  expect(inspect(product)).toBe('Value(data=6, grad=0)');
});
