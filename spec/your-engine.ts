/** A correct engine to begin a wrong one with (stage 13, step 8). */
export { engineWith } from './laws/13-your-laws/kit';
