/** The modules of the stages, by name: the learner's own, or the solution's where one is borrowed. */
export type Stages = Readonly<Record<string, () => Promise<unknown>>>;

/** Speaks to the page; what is transferred is not copied. */
export type Tell<Message> = (message: Message, transfer?: Transferable[]) => void;

/** Opens a room: what it gives is called with each message from the page. */
export type Room<Received = never, Told = never> = (
  stages: Stages,
  tell: Tell<Told>,
) => (message: Received) => void | Promise<void>;

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
