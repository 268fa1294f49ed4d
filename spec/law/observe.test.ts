import { observe } from './observe';

describe('an operation', () => {
  const leaf = (data: number) => ({ data, grad: 0, parents: [], localGradients: [] }) as never;
  const complaint = (operation: (a: { data: number; grad: number }) => unknown) => () => {
    const a = leaf(2);
    return observe({} as never, () => operation(a) as never, [a], 'a.mul(b)', ['a']);
  };

  test('that changes its operand is told what changed', () => {
    const change = complaint((a) => {
      a.data = 6;
      return leaf(6);
    });
    expect(change).toThrow('a.mul(b) changed a: its data was 2, and is 6 after the call.');
  });

  test('that touches a gradient is not told which number was there', () => {
    const change = complaint((a) => {
      a.grad = 0;
      return leaf(6);
    });
    expect(change).toThrow('a.mul(b) changed a: its grad is another after the call.');
    const copied = complaint((a) => ({ data: 6, grad: a.grad }));
    expect(copied).toThrow('a.mul(b) gave a Value whose grad is that of its operand.');
  });
});
