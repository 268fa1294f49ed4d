/** What the page says to the worker. */
export type ToWorker =
  | { readonly kind: 'open'; readonly room: string; readonly borrowed: readonly string[] }
  | { readonly kind: 'message'; readonly message: unknown }
  | { readonly kind: 'ping'; readonly number: number };

/** What the worker says to the page. */
export type ToPage =
  | { readonly kind: 'message'; readonly message: unknown }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'pong'; readonly number: number };

/** Why something did not come about: a sentence, and the stage to borrow where one is not written. */
export interface Failure {
  readonly sentence: string;
  readonly stage?: string;
  /** Whether a file could not be read, let alone run. */
  readonly isUnreadable?: boolean;
}

/** Whatever a learner's code throws, as a sentence. */
export function failureOf(error: unknown): Failure {
  const thrown = error as { name?: string; message?: string; where?: string } | undefined;
  const sentence = thrown?.message ?? String(error);
  const stage = /katas\/([\w-]+)/.exec(thrown?.where ?? '')?.[1];
  if (thrown?.name === 'NotWritten') return { sentence, stage };
  if (thrown?.name === 'Unread') return { sentence };
  if (/dynamically imported module/.test(sentence)) {
    return {
      sentence: 'One of your files cannot be read: npm run check says where.',
      isUnreadable: true,
    };
  }
  return { sentence: thrown?.name ? `Your code threw ${thrown.name}: ${sentence}` : sentence };
}
