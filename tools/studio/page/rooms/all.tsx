import { DigitsRoom } from './digits/DigitsRoom';
import { GraphRoom } from './graph/GraphRoom';

/** The rooms of the page, by the word in the address. */
export const roomNames: Readonly<Record<string, string>> = {
  graph: 'Graph',
  digits: 'Digits',
};

const rooms: Readonly<Record<string, () => preact.JSX.Element>> = {
  graph: GraphRoom,
  digits: DigitsRoom,
};

/** A room; each begins anew when it is entered. */
export function RoomOf({ room }: { room: string }) {
  const Room = rooms[room] ?? GraphRoom;
  return <Room key={room} />;
}
