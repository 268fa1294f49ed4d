/** Does something while `console` is mute: a law tries dozens of cases, and nobody reads them all. */
export function quietly<Result>(act: () => Result): Result {
  const loud = globalThis.console;
  globalThis.console = new Proxy(loud, { get: () => () => {} });
  try {
    return act();
  } finally {
    globalThis.console = loud;
  }
}
