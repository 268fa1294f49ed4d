import { lookInsideMistakes } from './10-look-inside';
import { describeMistakes } from './reject';

describeMistakes(lookInsideMistakes);
