import { valueMistakes } from './01-value';
import { describeMistakes } from './reject';

describeMistakes(valueMistakes);
