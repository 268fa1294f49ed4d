/** Whether all laws of a learner's stage held when it was tried last, and nothing has changed since. */
export function isKnownFinished(stage: string): boolean;

/** Remembers whether all laws of a learner's stage hold, on the learner's own earlier stages. */
export function rememberFinished(stage: string, finished?: boolean): void;
