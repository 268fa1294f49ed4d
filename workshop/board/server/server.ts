import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { stageNames } from '../../../tools/cli/stages';
import { qrPath } from '../qr';
import { leaderView } from '../room/leader';
import { projectorView } from '../room/projector';
import { apply, emptyRoom } from '../room/room';
import { networks, ownAddresses } from './address';
import { give, rawAnswer, say } from './answer';
import { Door } from './door';
import { Events } from './events';
import { filesOf } from './files';
import { type Identity, identityIn, logIn } from './folder';
import { Keeper } from './keeper';
import { Leader } from './leader';
import { type Lock, lock } from './lock';
import { Log } from './log';
import { answerTo, type Rooms } from './routes';
import { Stream } from './stream';

/** How a board is started. */
export interface Settings {
  readonly folder: string;
  /** 0 is any port that is free. */
  readonly port: number;
  /** For this machine only. */
  readonly local: boolean;
  /** Networks that peers may come from beside the local ones: `131.159.0.0/16`. */
  readonly networks: readonly string[];
}

/** A board that listens. */
export interface Board extends Identity {
  /** `http://192.168.1.5:8765`, the likeliest first. */
  readonly addresses: readonly string[];
  /** What was found in the folder, if something is not as it was written. */
  readonly found: string | undefined;
  close(): Promise<void>;
}

/** Time limits for whoever asks slowly, in milliseconds, and what a question may measure. */
const limits = {
  headersTimeout: 5000,
  requestTimeout: 10_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 1000,
  maxHeaderSize: 8192,
};

/** Connections that are open at a time. */
const mostConnections = 1500;

/** Starts a board. @throws {Error} with a sentence, if it cannot be */
export async function startBoard(settings: Settings): Promise<Board> {
  const { folder } = settings;
  const identity = identityIn(folder);
  const held = await lock(folder);
  if (!held)
    throw new Error(
      `Another board is running on ${folder}. End it first, or take another folder with --folder.`,
    );
  const room = emptyRoom();
  const keeper = new Keeper((stored) => {
    apply(room, stored);
    projector.changed();
    leaders.changed();
  });
  let addresses: string[] = [];
  const main = () => `${addresses[0]}/${identity.code}`;
  const first = () => ({ code: identity.code, address: main(), qr: qrPath(main()) });
  const projector = new Stream((now) => projectorView(room, now), first);
  const leaders = new Stream((now) => leaderView(room, now), first);
  const [log, reading] = await Log.open(logIn(folder), keeper.remember);
  keeper.writeTo(log);
  const rooms: Rooms = {
    code: identity.code,
    address: main,
    files: filesOf(join(__dirname, '..', 'pages')),
    events: new Events(keeper, stageNames()),
    leader: new Leader(identity.token),
    projector,
    leaders,
  };
  const server = serverFor(rooms, new Door(networks(settings.networks)));
  addresses = await listen(server, settings, held);
  const close = async () => {
    projector.end();
    leaders.end();
    server.close();
    server.closeAllConnections();
    await keeper.end();
    await log.close();
    held.unlock();
  };
  return { ...identity, addresses, found: sentenceOf(reading), close };
}

function sentenceOf({ torn, broken }: { torn: number; broken: number }): string | undefined {
  const parts = [
    torn > 0 && `The last line was torn (${torn} bytes), and was cut off: it was not acknowledged.`,
    broken > 0 && `${broken} lines of the log are not what was written. They are left out.`,
  ];
  return parts.filter(Boolean).join(' ') || undefined;
}

function serverFor(rooms: Rooms, door: Door): Server {
  const server = createServer(limits, (request, response) => {
    answer(request, response, rooms, door).catch((error: Error) => {
      if (request.destroyed || response.headersSent) return request.destroy();
      console.error(`A request could not be answered: ${error.message}`);
      return give(request, response, say(500, 'The board made a mistake.'));
    });
  });
  server.maxConnections = mostConnections;
  server.on('clientError', refuseUnreadable);
  door.watch(server);
  return server;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  rooms: Rooms,
  door: Door,
): Promise<void> {
  const found = door.refusal(request, Date.now()) ?? (await answerTo(request, response, rooms));
  if (found) give(request, response, found);
}

/** What is too large, too slow or no HTTP. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  const known: Record<string, [number, string]> = {
    HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
    ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
  };
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  socket.end(rawAnswer(...(known[error.code ?? ''] ?? [400, 'Bad Request'])));
  setTimeout(() => socket.destroy(), 1000).unref();
}

/** Listens, and says at which addresses. */
async function listen(server: Server, { port, local }: Settings, held: Lock): Promise<string[]> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      held.unlock();
      const isTaken = error.code === 'EADDRINUSE';
      reject(
        isTaken ? new Error(`Port ${port} is taken. Take another: --port ${port + 1}`) : error,
      );
    });
    server.listen(port, local ? '127.0.0.1' : '0.0.0.0', resolve);
  });
  const bound = server.address();
  const at = typeof bound === 'object' ? bound?.port : port;
  const own = local ? [] : ownAddresses();
  return [...own, '127.0.0.1'].map((each) => `http://${each}:${at}`);
}
