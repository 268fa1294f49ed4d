import type { Symptom } from './course';
import { keepsTheOrder, leavesExamplesOut } from './data';
import {
  aLayerStays,
  goesUphill,
  gradientsAddUp,
  gradientsAreStale,
  nothingMoves,
} from './gradients';
import { goesBelowZero, grows, hardlyMoves, jumps, stillFalls } from './losses';
import { hasIdleOutputs, isLinear } from './network';
import {
  cannotReach,
  ignoresClass0,
  isConstant,
  isTurnedRound,
  squashesLogits,
  staysAboveZero,
} from './scores';

/** What is surest, and explains most, comes first. */
export const symptoms: readonly Symptom[] = [
  gradientsAddUp,
  gradientsAreStale,
  goesUphill,
  nothingMoves,
  aLayerStays,
  goesBelowZero,
  grows,
  isConstant,
  isTurnedRound,
  staysAboveZero,
  ignoresClass0,
  squashesLogits,
  cannotReach,
  isLinear,
  hasIdleOutputs,
  leavesExamplesOut,
  keepsTheOrder,
  hardlyMoves,
  stillFalls,
  jumps,
];
