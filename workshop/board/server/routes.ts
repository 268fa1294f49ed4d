import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, say } from './answer';
import { addressOf } from './door';
import type { Events } from './events';
import type { Leader } from './leader';
import type { Stream } from './stream';

/** What the board is made of, for whoever asks over the network. */
export interface Rooms {
  readonly code: string;
  /** What learners type: `http://192.168.1.5:8765/K7QX`. */
  readonly address: () => string;
  readonly files: ReadonlyMap<string, Answer>;
  readonly events: Events;
  readonly leader: Leader;
  readonly projector: Stream;
  readonly leaders: Stream;
}

/** Pages that one address may keep open, and all together. */
const most = { ofAddress: 12, all: 100 };

/** Answers a request; a stream answers by itself, as long as somebody looks. */
export async function answerTo(
  request: IncomingMessage,
  response: ServerResponse,
  rooms: Rooms,
): Promise<Answer | undefined> {
  const path = (request.url ?? '').replace(/\?.*$/, '');
  const route = routes.find(([, pattern]) => pattern.test(path));
  if (!route) return nothing;
  const [method, pattern, answer] = route;
  if (request.method !== method) return say(405, `That is asked by ${method}.`, { Allow: method });
  return answer(rooms, request, response, pattern.exec(path)?.[1] ?? '');
}

type Route = (
  rooms: Rooms,
  request: IncomingMessage,
  response: ServerResponse,
  word: string,
) => Answer | undefined | Promise<Answer>;

const nothing = say(404, 'There is nothing here.');

const routes: readonly [method: string, pattern: RegExp, answer: Route][] = [
  ['POST', /^\/room\/([0-9A-Za-z]{4})\/events$/, takeEvents],
  ['GET', /^\/(?:projector)?$/, ({ files }) => files.get('projector.html') ?? nothing],
  ['GET', /^\/leader$/, ({ files }) => files.get('leader.html') ?? nothing],
  ['GET', /^\/pages\/([\w.-]+)$/, (rooms, _request, _response, name) => fileOf(rooms, name)],
  ['GET', /^\/projector\/stream$/, showProjector],
  ['GET', /^\/leader\/stream$/, showLeader],
  ['POST', /^\/leader\/login$/, ({ leader }, request) => leader.login(request, Date.now())],
  ['POST', /^\/leader\/logout$/, ({ leader }, request) => leader.logout(request)],
  ['GET', /^\/([0-9A-Za-z]{4})$/, sayHowToJoin],
];

function takeEvents(rooms: Rooms, request: IncomingMessage, _: ServerResponse, code: string) {
  if (code.toUpperCase() !== rooms.code) return noRoom(code);
  return rooms.events.take(request, Date.now());
}

function sayHowToJoin(
  { code, address }: Rooms,
  _: IncomingMessage,
  __: ServerResponse,
  word: string,
) {
  if (word.toUpperCase() !== code) return noRoom(word);
  return say(200, `To join, in the folder of the kata: npm run watch -- --board ${address()}`);
}

function noRoom(code: string): Answer {
  return say(404, `There is no room ${code}. The code is on the projector.`);
}

function fileOf({ files }: Rooms, name: string): Answer {
  return name.endsWith('.html') ? nothing : (files.get(name) ?? nothing);
}

function showProjector(rooms: Rooms, request: IncomingMessage, response: ServerResponse) {
  return show(rooms, rooms.projector, request, response);
}

function showLeader(rooms: Rooms, request: IncomingMessage, response: ServerResponse) {
  if (!rooms.leader.isAsking(request)) return say(401, 'This is for whoever leads.');
  return show(rooms, rooms.leaders, request, response);
}

function show(
  { projector, leaders }: Rooms,
  stream: Stream,
  request: IncomingMessage,
  response: ServerResponse,
): Answer | undefined {
  const address = addressOf(request);
  const isFull =
    projector.from(address) + leaders.from(address) >= most.ofAddress ||
    projector.size + leaders.size >= most.all;
  if (isFull) return say(503, 'Too many pages are open.', { 'Retry-After': '60' });
  stream.add(response, address);
  return undefined;
}
