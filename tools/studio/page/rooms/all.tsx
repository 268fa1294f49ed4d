import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The rooms of the page, by the word in the address. */
export const roomNames: Readonly<Record<string, string>> = {
  graph: 'Graph',
  train: 'Train',
  digits: 'Digits',
  gallery: 'Gallery',
};

const rooms: Readonly<Record<string, () => Promise<ComponentType>>> = {
  graph: async () => (await import('./graph/GraphRoom')).GraphRoom,
  train: async () => (await import('./train/TrainRoom')).TrainRoom,
  digits: async () => (await import('./digits/DigitsRoom')).DigitsRoom,
  gallery: async () => (await import('./gallery/GalleryRoom')).GalleryRoom,
};

/** A room, loaded when it is entered; each begins anew then. */
export function RoomOf({ room }: { room: string }) {
  const [loaded, setLoaded] = useState<{ room: string; Room: ComponentType }>();
  useEffect(() => {
    rooms[room]().then((Room) => setLoaded({ room, Room }));
  }, [room]);
  return loaded?.room === room ? <loaded.Room key={room} /> : null;
}
