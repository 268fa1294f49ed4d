import type { Isolation } from '../sandbox/place';

/** In which surroundings a class was judged, after “Judged”. */
export const isolations: Readonly<Record<Isolation, string>> = {
  container: 'in containers (isolation: container)',
  bwrap: 'in namespaces of bubblewrap (isolation: bwrap)',
  none: 'without isolation (isolation: none)',
};
