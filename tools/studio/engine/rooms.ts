import type { Room } from './room';

type AnyRoom = Room<unknown, unknown>;

/** What happens in the worker, by the name of the page's room; loaded when it is entered. */
export const rooms: Readonly<Record<string, () => Promise<AnyRoom>>> = {
  graph: async () => (await import('./graph')).openGraph as AnyRoom,
  train: async () => (await import('./train')).openTrain as AnyRoom,
  digits: async () => {
    const [{ openDigits }, { loadDigits }] = await Promise.all([
      import('./digits'),
      import('./digits/load'),
    ]);
    return openDigits(loadDigits) as AnyRoom;
  },
  gallery: async () => (await import('./gallery')).openGallery as AnyRoom,
};
