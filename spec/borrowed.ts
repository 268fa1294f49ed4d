/** The stages whose solution stands in for the learner's own, from `BORROW=01-value,02-backprop`. */
export function borrowed(): string[] {
  return (process.env.BORROW ?? '').split(',').filter((name) => name !== '');
}
