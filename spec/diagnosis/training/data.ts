import { learned, type Symptom } from './course';

/** Some of the examples are never shown to the network. */
export const leavesExamplesOut: Symptom = ({ reading: { count, unread } }) => {
  if (unread <= 0.2 * count) return undefined;
  return `Of ${count} examples, ${unread} are never looked at. Learn from all of them.`;
};

/** Batches are the same in every epoch, and of one class where the data are sorted. */
export const keepsTheOrder: Symptom = (course) => {
  if (!course.reading.asGiven || learned(course) >= 0.99) return undefined;
  return 'The examples come in the order in which they are given, in every epoch. Shuffle them before each.';
};
