import { tenDigitsMistakes } from './12-ten-digits';
import { describeMistakes } from './reject';

describeMistakes(tenDigitsMistakes);
