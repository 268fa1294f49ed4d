import type { Isolation } from '../sandbox/place';

/** What kept people’s code away from everything else, after “Judged”. */
export const isolations: Readonly<Record<Isolation, string>> = {
  container: 'in containers',
  bwrap: 'in bubblewrap',
  none: 'without isolation',
};
