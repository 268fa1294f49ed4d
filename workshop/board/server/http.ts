import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { ownAddresses } from './address';
import { give, rawAnswer, say } from './answer';
import type { Door } from './door';
import { answerTo, type Rooms } from './routes';

/** Where a board listens. */
interface Listening {
  /** 0 is any port that is free. */
  readonly port: number;
  /** For this machine only. */
  readonly local: boolean;
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

/** A server that lets in whom the door lets in, and lets go of who is slow. */
export function serverFor(rooms: Rooms, door: Door): Server {
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

/** Listens, and says at which addresses. @throws {Error} with a sentence, if the port is taken */
export async function listen(server: Server, { port, local }: Listening): Promise<string[]> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
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
