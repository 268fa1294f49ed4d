import { backpropMistakes } from './02-backprop';
import { describeMistakes } from './reject';

describeMistakes(backpropMistakes);
