import { refuse } from '../../tools/cli/arguments';
import { readOptions } from './options';
import { qrLines } from './qr';
import { type Board, startBoard } from './server/server';

/** `npm run board`: a board for the room, or something to do with what a board has kept. */
async function main(): Promise<void> {
  const options = readOptions();
  const board = await startBoard(options);
  console.log(greeting(board));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => board.close().then(() => process.exit(0)));
  }
}

function greeting({ addresses, code, token, found }: Board): string {
  const [main, ...others] = addresses;
  const join = `${main}/${code}`;
  const lines = [
    found,
    ...qrLines(join),
    `Learners:  npm run watch -- --board ${join}`,
    `Projector: ${main}/projector`,
    `You:       ${main}/leader`,
    `           with this token: ${token}`,
    others.length > 0 && `This machine is also at ${others.join(', ')}.`,
    'Only the local network is let in. What comes is kept in out/board. Ctrl+C ends it.',
  ];
  return lines.filter(Boolean).join('\n');
}

main().catch((error: Error) => refuse(error.message));
