import { join } from 'node:path';
import { stageNames } from '../../../tools/cli/stages';
import { qrPath } from '../qr';
import { leaderView } from '../room/leader';
import { projectorView } from '../room/projector';
import { apply, emptyRoom } from '../room/room';
import { networks } from './address';
import { Door } from './door';
import { Events } from './events';
import { filesOf } from './files';
import { type Identity, identityIn, logIn } from './folder';
import { listen, serverFor } from './http';
import { Keeper } from './keeper';
import { Leader } from './leader';
import { lock } from './lock';
import { Log } from './log';
import type { Rooms } from './routes';
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
  addresses = await listen(server, settings).catch((error) => {
    held.unlock();
    throw error;
  });
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
    broken > 0 && `Lines of the log that are not what was written, and are left out: ${broken}.`,
  ];
  return parts.filter(Boolean).join(' ') || undefined;
}
