/** Stands for the step of those who have every law of a stage. */
export const finished = 1000;

/**
 * The folder `02-backprop` as it is read: `02 backprop`.
 * @param {string} stage
 */
export function stageWords(stage) {
  return stage.replace('-', ' ').replaceAll('-', ' ');
}

/**
 * A stage, or several in a row.
 * @param {{ from: string, to: string }} crowd
 */
export function stagesWords({ from, to }) {
  return from === to ? stageWords(from) : numbersOf({ from, to });
}

/**
 * The same in numbers alone: `02`, `02–03`.
 * @param {{ from: string, to: string }} crowd
 */
export function numbersOf({ from, to }) {
  return from === to ? from.slice(0, 2) : `${from.slice(0, 2)}–${to.slice(0, 2)}`;
}

/**
 * Steps in a row: `2`, `3–4`, `5–✓`.
 * @param {{ from: number, to: number }} crowd
 */
export function stepsWords({ from, to }) {
  return from === to ? stepWord(from) : `${stepWord(from)}–${stepWord(to)}`;
}

/** @param {number} step */
function stepWord(step) {
  return step === finished ? '✓' : String(step);
}

/**
 * A number with what it counts.
 * @param {number} many
 * @param {string} one
 * @param {string} [several]
 */
export function count(many, one, several = `${one}s`) {
  return `${many} ${many === 1 ? one : several}`;
}
