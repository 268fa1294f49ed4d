import { DigitsRoom } from './digits/DigitsRoom';
import { GalleryRoom } from './gallery/GalleryRoom';
import { GraphRoom } from './graph/GraphRoom';
import { TrainRoom } from './train/TrainRoom';

/** The rooms of the page, by the word in the address. */
export const roomNames: Readonly<Record<string, string>> = {
  graph: 'Graph',
  train: 'Train',
  digits: 'Digits',
  gallery: 'Gallery',
};

const rooms: Readonly<Record<string, () => preact.JSX.Element>> = {
  graph: GraphRoom,
  train: TrainRoom,
  digits: DigitsRoom,
  gallery: GalleryRoom,
};

/** A room; each begins anew when it is entered. */
export function RoomOf({ room }: { room: string }) {
  const Room = rooms[room] ?? GraphRoom;
  return <Room key={room} />;
}
