/** Hears every operand of every operation, lists included, before the operation is done. */
type Listener = (operand: object) => void;

type Method = (...operands: unknown[]) => unknown;

/** Of a list no more than so many are told: those of a picture are 784. */
const most = 16;

let silence = () => {};

/** Ends what `listen` began, also where that was interrupted. */
export function stopListening(): void {
  silence();
  silence = () => {};
}

/**
 * Tells a listener of all operands of the operations of a class: its methods, and the functions on
 * the class itself. What the operations do does not change.
 */
export function listen(kind: { prototype: object }, listener: Listener): void {
  stopListening();
  const undo = [kind, kind.prototype].flatMap((owner) => wrapAll(owner, kind, listener));
  silence = () => {
    for (const each of undo) each();
  };
}

function wrapAll(owner: object, kind: object, listener: Listener): (() => void)[] {
  return Object.entries(Object.getOwnPropertyDescriptors(owner)).flatMap(([name, found]) => {
    const { value: method, writable } = found;
    if (typeof method !== 'function' || !writable || name === 'constructor') return [];
    const wrapped = function (this: unknown, ...operands: unknown[]) {
      tellOf(this, kind, listener);
      for (const operand of operands) tellOf(operand, kind, listener);
      return (method as Method).apply(this, operands);
    };
    Object.defineProperty(owner, name, { ...found, value: wrapped });
    return [() => Object.defineProperty(owner, name, found)];
  });
}

function tellOf(operand: unknown, kind: object, listener: Listener): void {
  if (Array.isArray(operand)) {
    const stride = Math.ceil(operand.length / most);
    for (let i = 0; i < operand.length; i += stride) tellOf(operand[i], kind, listener);
  } else if (typeof operand === 'object' && operand?.constructor === kind) {
    listener(operand);
  }
}
