/** What to ask somebody rather than tell them. */
export function questionFor(_stage: string, law: string, cause?: string): string {
  if (cause)
    return 'Read me the case that fails. Which number did you expect, and from which line does yours come?';
  if (law) return 'What should come out for the case on your screen? Work it out by hand with me.';
  return 'What did you expect here, and what came instead?';
}
