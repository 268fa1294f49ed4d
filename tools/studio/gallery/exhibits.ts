import type { Exhibit } from './exhibit';
import { lineExhibit } from './line';
import { misreadDigits } from './misread';
import { moonsExhibit } from './moons';
import { plates } from './plates';
import { xorNeurons } from './xor-neurons';
import { large, small } from './xor-study';
import { xorWatched } from './xor-watched';

/** All that the gallery shows, in its order. */
export const exhibits: readonly Exhibit[] = [
  lineExhibit,
  xorWatched(small),
  xorWatched(large),
  xorNeurons(),
  moonsExhibit,
  plates,
  misreadDigits,
];
