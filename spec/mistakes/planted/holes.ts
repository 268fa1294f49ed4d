/**
 * Planted mistakes that no law rejects yet, as `alternative, how: id`. Each of them is a hole in the
 * laws: whoever closes it takes it out of this list.
 */
export const holes: readonly string[] = [
  'tape, around: order tells values by their number',
  'arena, around: order tells values by their number',
  'composed, text: the sweep ends at a gradient of 0',
  'tape, text: the sweep ends at a gradient of 0',
  'closures, text, dot only: the last gradient wins',
  'hurried, text, div only: the last gradient wins',
  'hurried, text, pow only: the last gradient wins',
  'hurried, text, exp only: the last gradient wins',
  'hurried, text, log only: the last gradient wins',
  'hurried, text, sigmoid only: the last gradient wins',
  'hurried, text, relu only: the last gradient wins',
  'hurried, text, leakyRelu only: the last gradient wins',
  'hurried, text, map only: the last gradient wins',
];
