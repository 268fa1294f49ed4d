import type { Random } from '../../datasets/random';

/** Names that no contract speaks of: locals, parameters, and functions of the file's own. */
const locals = [
  ...['that', 'other', 'quotient', 'power', 'factor', 'derivative', 'weight', 'input', 'asValue'],
  ...['order', 'entered', 'stack', 'node', 'parent', 'scale', 'signal', 'layer', 'neuron', 'size'],
  ...['prediction', 'target', 'logit', 'row', 'index', 'right', 'largest', 'score', 'label'],
  ...['mean', 'sum', 'total', 'logSumExp', 'items', 'item', 'result', 'last', 'chosen', 'count'],
  ...['batch', 'batchLoss', 'meanLoss', 'report', 'history', 'parameter'],
];

/** Fields that only their own class reads. */
const fields = ['velocities', 'activation'];

/** A program with other names for what is its own business. */
export function renamed(code: string, random: Random): string {
  const fresh = (taken: string): string => {
    const letter = String.fromCharCode(97 + Math.floor(random() * 26));
    const name = `${letter}${Math.floor(random() * 1000)}`;
    return taken.includes(name) ? fresh(taken) : name;
  };
  const inner = locals.reduce((text, name) => {
    return text.replace(new RegExp(`(?<![\\w/]|(?<!\\.\\.)\\.)${name}\\b`, 'g'), fresh(text));
  }, code);
  return fields.reduce(
    (text, name) => text.replaceAll(new RegExp(`this\\.${name}\\b`, 'g'), `this.${fresh(text)}`),
    inner,
  );
}
