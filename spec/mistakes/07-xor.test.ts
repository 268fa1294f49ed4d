import { xorMistakes } from './07-xor';
import { describeMistakes } from './reject';

describeMistakes(xorMistakes);
