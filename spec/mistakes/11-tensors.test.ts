import { tensorsMistakes } from './11-tensors';
import { describeMistakes } from './reject';

describeMistakes(tensorsMistakes);
