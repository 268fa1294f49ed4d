/** Lets messages in that have arrived meanwhile. */
export function breathe(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Breathes whenever so much time has passed since it last did, in milliseconds. */
export function breatheOften(milliseconds: number): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < milliseconds) return undefined;
    return breathe().then(() => {
      last = performance.now();
    });
  };
}
