import { fastMatmulMistakes } from './13-fast-matmul';
import { describeMistakes } from './reject';

describeMistakes(fastMatmulMistakes);
