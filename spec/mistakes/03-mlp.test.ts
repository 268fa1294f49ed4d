import { mlpMistakes } from './03-mlp';
import { describeMistakes } from './reject';

describeMistakes(mlpMistakes);
