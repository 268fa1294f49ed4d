/*
 * The other side of the page: here the learner's code runs. It may never come back; the page then
 * ends this worker and starts another.
 */
import { failureOf, type ToPage, type ToWorker } from './messages';
import { rooms } from './rooms';
import { loadStages } from './stages';

const tell = (message: ToPage, transfer: Transferable[] = []) =>
  self.postMessage(message, { transfer });
const fail = (error: unknown) => tell({ kind: 'failure', failure: failureOf(error) });

let receive: Promise<(message: unknown) => void | Promise<void>>;

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'ping') return tell({ kind: 'pong', number: data.number });
  if (data.kind === 'open') {
    const { room, borrowed } = data;
    receive = Promise.all([rooms[room](), loadStages(borrowed)]).then(([enter, stages]) =>
      enter(stages, (message, transfer) => tell({ kind: 'message', message }, transfer)),
    );
    return receive.catch(fail);
  }
  // A failure to open has been told already.
  const act = await receive.catch(() => undefined);
  try {
    await act?.(data.message);
  } catch (error) {
    fail(error);
  }
};
