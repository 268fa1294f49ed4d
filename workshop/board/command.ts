import { join } from 'node:path';
import { refuse } from '../../tools/cli/arguments';
import { root } from '../../tools/cli/stages';
import { deleteAll, exportTo, reportTo } from './kept';
import { type Options, readOptions } from './options';
import { qrLines } from './qr';
import { type Board, startBoard } from './server/server';

/** `npm run board`: a board for the room, or something to do with what a board has kept. */
async function main(): Promise<void> {
  const options = readOptions();
  if (options.export !== undefined) console.log(exportTo(options.export, options.folder));
  else if (options.report)
    console.log(reportTo(join(root, 'out', 'board-report.html'), options.folder));
  else if (options.delete) console.log(await deleteAll(options.folder));
  else await serve(options);
}

async function serve(options: Options): Promise<void> {
  const board = await startBoard(options);
  console.log(greeting(board, options));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => board.close().then(() => process.exit(0)));
  }
}

/** Everything that whoever leads has to know now. */
function greeting({ addresses, code, token, found }: Board, options: Options): string {
  const [main, ...others] = addresses;
  const [own = main] = others.slice(-1);
  const lines = [
    found,
    ...qrLines(`${main}/${code}`),
    `Learners:  npm run watch -- --board ${main}/${code}`,
    `Projector: ${main}/projector`,
    `You:       ${main}/leader`,
    `           with this token: ${token}`,
    '           It is for you alone. Do not show this window on the projector.',
    '',
    others.length > 1 && `If nobody gets there, try ${others.slice(0, -1).join(' or ')}.`,
    `On this machine: ${own}`,
    whoIsLetIn(main, options),
    `What comes is kept in ${options.folder}. Ctrl+C ends the board; started again, it goes on.`,
  ];
  return lines.filter((line) => line !== undefined && line !== false).join('\n');
}

function whoIsLetIn(main: string, { local, networks }: Options): string {
  if (local) return 'Nobody but this machine is let in.';
  if (main.includes('//127.')) return 'This machine is in no local network: nobody else gets here.';
  const more = networks.length > 0 ? `, and ${networks.join(' and ')}` : '';
  return `Let in: local networks${more}. Whoever comes from elsewhere is turned away.`;
}

main().catch((error: Error) => refuse(error.message));
