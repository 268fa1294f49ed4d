/** What a blank throws until it is filled in. A law that meets it is *not written yet*, not wrong. */
export class NotWritten extends Error {
  /**
   * @param what the blank, as its caller writes it: `Value.mul`
   * @param where the step that explains it: `katas/01-value/README.md, step 2`
   */
  constructor(
    readonly what: string,
    readonly where: string,
  ) {
    super(`${what} is not written yet: see ${where}.`);
    this.name = 'NotWritten';
  }
}
