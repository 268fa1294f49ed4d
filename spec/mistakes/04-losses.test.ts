import { lossesMistakes } from './04-losses';
import { describeMistakes } from './reject';

describeMistakes(lossesMistakes);
