/**
 * Planted mistakes that no law rejects yet, as `alternative, how: id`. Each of them is a hole in the
 * laws: whoever closes it takes it out of this list. None is known.
 */
export const holes: readonly string[] = [];
