import { openDigits } from './digits';
import { loadDigits } from './digits/load';
import { openGallery } from './gallery';
import { openGraph } from './graph';
import type { Room } from './room';
import { openTrain } from './train';

/** What happens in the worker, by the name of the page's room. */
export const rooms: Readonly<Record<string, Room<unknown, unknown>>> = {
  graph: openGraph as Room<unknown, unknown>,
  train: openTrain as Room<unknown, unknown>,
  digits: openDigits(loadDigits) as Room<unknown, unknown>,
  gallery: openGallery as Room<unknown, unknown>,
};
