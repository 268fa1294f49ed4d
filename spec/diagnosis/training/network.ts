import { hasClasses, hasLogits, type Symptom } from './course';

/** Only lines, planes and the like can be told apart: the classes of these tasks cannot. */
export const isLinear: Symptom = (course) => {
  const { straight, sizes } = course;
  if (!hasClasses(course) || straight === 'no') return undefined;
  if (sizes?.length === 1) {
    return 'The network has a single layer, so its boundary is straight. Put a hidden layer before it, with an activation.';
  }
  const found =
    straight === 'linear'
      ? 'f(a + b) = f(a) + f(b) − f(0), whatever goes in'
      : 'it bends at the very end only';
  return `The network is linear inside: ${found}. Give the hidden layers an activation, such as 'tanh'.`;
};

/** More outputs than anybody asks for. */
export const hasIdleOutputs: Symptom = (course) => {
  const [{ length }] = course.outputs;
  if (length === 1 || hasLogits(course)) return undefined;
  return `The network has ${length} outputs, and only the first counts: let the last layer have one neuron.`;
};
