import { counted, format } from '../law/format';
import type { GraphNode, Span } from './snapshot';

/** A number as it stands in a picture: short. */
export function numberText(number: number): string {
  return format(number, 4);
}

/** The number of a node; of several folded into one, from the lowest to the highest. */
export function dataText({ data, folded }: GraphNode): string {
  return folded ? spanText(folded.data) : numberText(data);
}

/** The gradient of a node; of several folded into one, from the lowest to the highest. */
export function gradText({ grad, folded }: GraphNode): string {
  return folded ? spanText(folded.grad) : numberText(grad);
}

/** The local gradient with respect to a parent: `?` where none was recorded, nothing where many were. */
export function localText({ localGradients, folded }: GraphNode, place: number): string {
  if (folded) return '';
  return place in localGradients ? numberText(localGradients[place]) : '?';
}

/** What else there is to say of a node. */
export function notesOf({ folded, parents, localGradients }: GraphNode): string[] {
  if (folded) return folded.count === 1 ? [] : [valuesText(folded.count)];
  const [n, m] = [parents.length, localGradients.length];
  return n === m ? [] : [`${counted(n, 'parent')}, but ${counted(m, 'local gradient')}`];
}

/** `100,001 values` */
export function valuesText(count: number): string {
  return count === 1 ? '1 value' : `${count.toLocaleString('en-US')} values`;
}

function spanText([low, high]: Span): string {
  return low === high ? numberText(low) : `${numberText(low)} to ${numberText(high)}`;
}
