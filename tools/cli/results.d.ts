import type { Stage } from './screen';

/** The stages that Jest has run, in order, with the laws that it has tried. */
export function stagesOf(testResults: readonly object[], root: string): Stage[];
