import { isUtf8 } from 'node:buffer';
import { isArchive, isForeignArchive, itemsOfArchive } from './archive';
import { type Budget, TooMuch } from './budget';
import { type Bytes, type Item, readAll, Unreadable } from './item';
import { climbing, isCode, isPassedOver, mayMatter, objectionTo, placeOf } from './path';
import type { Refusal } from './submission';

/** What was found of a person's, before it is known which of two copies counts. */
export interface Found {
  /** The files of stages, wherever they lie. */
  readonly texts: { readonly path: string; readonly text: string }[];
  /** Code outside of any stage. */
  readonly loose: string[];
  readonly refusals: Refusal[];
}

/** Looks through everything that a person handed in, and reads what is of a stage. */
export async function gather(items: AsyncIterable<Item>, budget: Budget): Promise<Found> {
  const found: Found = { texts: [], loose: [], refusals: [] };
  const gatherer = new Gatherer(budget, found);
  await gatherer.lookThrough(items, '', 0);
  return found;
}

class Gatherer {
  constructor(
    readonly budget: Budget,
    readonly found: Found,
  ) {}

  /** What goes wrong with all of it, as a broken archive, is said once; what was read is kept. */
  async lookThrough(items: AsyncIterable<Item>, above: string, depth: number): Promise<void> {
    try {
      for await (const item of items) await this.#look(item, above, depth);
    } catch (error) {
      if (error instanceof TooMuch) {
        error.path ??= above;
        if (above) throw error;
      }
      this.#refuse(error instanceof TooMuch ? error.path : above, sentenceOf(error));
    }
  }

  async #look(item: Item, above: string, depth: number): Promise<void> {
    const path = above ? `${above}/${item.path}` : item.path;
    const climbs = climbing(item.path);
    const passed = !climbs && isPassedOver(item.path);
    this.budget.countEntry(passed);
    if (passed) return;
    if (climbs) return this.#refuse(path, climbs);
    if (item.kind !== 'file') {
      if (mayMatter(path)) this.#refuse(path, kinds[item.kind]);
      return;
    }
    try {
      if (isForeignArchive(path)) throw new Unreadable('This cannot be read here. Hand in a .zip.');
      if (isArchive(path)) await this.#unfold(item, path, depth);
      else if (isCode(path)) await this.#read(item, path);
    } catch (error) {
      if (error instanceof TooMuch) throw error;
      this.#refuse(path, sentenceOf(error));
    }
  }

  async #unfold(item: Item, path: string, depth: number): Promise<void> {
    const { depth: most, inner } = this.budget.limits;
    if (depth >= most) {
      throw new Unreadable(
        'This archive lies too deep in others. Hand in one .zip with the folder katas.',
      );
    }
    await using(await item.open(depth === 0 ? Number.POSITIVE_INFINITY : inner), async (bytes) => {
      if (depth > 0) this.budget.countUnfolded(bytes.size, bytes.size);
      await this.lookThrough(itemsOfArchive(bytes, this.budget), path, depth + 1);
    });
  }

  async #read(item: Item, path: string): Promise<void> {
    if (!placeOf(path)) {
      this.found.loose.push(path);
      return;
    }
    const objection = objectionTo(item.path);
    if (objection) throw new Unreadable(objection);
    await using(await item.open(this.budget.limits.file), async (bytes) => {
      const whole = await readAll(bytes);
      if (!isUtf8(whole)) {
        throw new Unreadable('This is not UTF-8 text. Save it as UTF-8 in your editor.');
      }
      this.budget.countText(whole.length);
      this.found.texts.push({ path, text: whole.toString('utf8').replace(/^\uFEFF/, '') });
    });
  }

  #refuse(path = '', sentence: string): void {
    this.found.refusals.push({ path: path || '.', sentence });
  }
}

const kinds = {
  link: 'This is a link. Hand in the file itself.',
  closed: 'This folder could not be opened. Check its permissions.',
  other: 'This is no regular file. Hand in the text itself.',
} as const;

async function using(bytes: Bytes, use: (bytes: Bytes) => Promise<void>): Promise<void> {
  try {
    await use(bytes);
  } finally {
    await bytes.close();
  }
}

/** The sentence of an error that is a person's; an error of ours goes on. */
function sentenceOf(error: unknown): string {
  if (error instanceof Unreadable || error instanceof TooMuch) return error.message;
  throw error;
}
