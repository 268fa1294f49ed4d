import { trainingMistakes } from './05-training';
import { describeMistakes } from './reject';

describeMistakes(trainingMistakes);
