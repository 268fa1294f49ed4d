/** Does something while `console` is mute: a law tries dozens of cases, and nobody reads them all. */
export async function quietly<Result>(act: () => Promise<Result>): Promise<Result> {
  const loud = globalThis.console;
  globalThis.console = new Proxy(loud, { get: () => () => {} });
  try {
    return await act();
  } finally {
    globalThis.console = loud;
  }
}
