/** The lengths that a message has to name: both, unless neither list has anything in it. */
export function lengthsToName(outputs: number, labels: number): number[] {
  return outputs === labels ? [] : [outputs, labels];
}
