/** The board of the room answers at the address that learners are given. */
export async function board(address: string, seconds = 5): Promise<string | undefined> {
  if (!/^https?:\/\/./.test(address) || !URL.canParse(address)) {
    return `“${address}” is no address of a board: it looks like http://192.168.1.5:8765/K7QX.`;
  }
  const signal = AbortSignal.timeout(seconds * 1000);
  const status = await fetch(address, { signal, redirect: 'manual' }).then(
    (response) => response.status,
    () => undefined,
  );
  if (status === undefined) {
    return `No board answers at ${address}: is it running, and is this machine in the same network?`;
  }
  if (status < 400) return undefined;
  return `Something answers at ${address}, but not as the board of a room (${status}): compare the address with the one on the projector.`;
}
