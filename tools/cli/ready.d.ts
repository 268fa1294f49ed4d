/** Whether a version of Node is older than what the kata needs. */
export function isTooOld(version: string): boolean;
