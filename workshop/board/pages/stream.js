import { byId } from './dom.js';

/** Without a word for so long, the connection is lost, whatever the browser believes. */
const silence = 25_000;

/** Until it is tried again, in milliseconds. */
const pause = 2000;

/**
 * Follows a stream of the board for as long as the page is open, and says on the page when it is lost.
 * @param {string} path
 * @param {{ room?: (room: any) => void, view: (view: any) => void, refused?: () => void }} hear
 *   what is done with what comes; with `refused`, the stream ends where the board wants to know the leader
 */
export async function follow(path, hear) {
  let last = new Date();
  const heard = () => {
    last = new Date();
    byId('lost').textContent = '';
  };
  for (;;) {
    const status = await listen(path, hear, heard).catch(() => 0);
    if (status === 401 && hear.refused) {
      heard();
      return hear.refused();
    }
    byId('lost').textContent = `⚠ No connection since ${timeOf(last)}. Trying again.`;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** @param {Date} date */
function timeOf(date) {
  return date.toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
}

/**
 * Reads a stream to its end, and gives the status of the answer.
 * @param {string} path
 * @param {Parameters<typeof follow>[1]} hear
 * @param {() => void} heard
 */
async function listen(path, hear, heard) {
  const ending = new AbortController();
  let timer = setTimeout(() => ending.abort(), silence);
  try {
    const { ok, status, body } = await fetch(path, { signal: ending.signal });
    if (!ok || !body) return status;
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    for (let rest = ''; ; ) {
      const { done, value } = await reader.read();
      if (done) return status;
      clearTimeout(timer);
      timer = setTimeout(() => ending.abort(), silence);
      heard();
      const events = (rest + value).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) tell(event, hear);
    }
  } finally {
    clearTimeout(timer);
    ending.abort();
  }
}

/**
 * @param {string} event the lines of one event; a comment, which begins with a colon, has no data
 * @param {Parameters<typeof follow>[1]} hear
 */
function tell(event, hear) {
  const data = /^data: (.*)$/m.exec(event)?.[1];
  if (data === undefined) return;
  if (/^event: room$/m.test(event)) hear.room?.(JSON.parse(data));
  else hear.view(JSON.parse(data));
}
