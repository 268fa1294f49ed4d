/** How much somebody may do: `burst` at once, and `perSecond` in the long run. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Counts what each of many does. Whoever has not done anything for long enough is forgotten. */
export class Rates {
  readonly #rate: Rate;
  readonly #most: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate, most = 5000) {
    this.#rate = rate;
    this.#most = most;
  }

  get size(): number {
    return this.#buckets.size;
  }

  /** Takes `much` from what somebody may do, or takes nothing and says in how many seconds they may. */
  wait(who: string, much: number, now: number): number {
    const { burst, perSecond } = this.#rate;
    const bucket = this.#buckets.get(who) ?? { left: burst, at: now };
    const passed = Math.max(0, now - bucket.at) / 1000;
    bucket.left = Math.min(burst, bucket.left + passed * perSecond);
    bucket.at = now;
    // The longest unused stand first.
    this.#buckets.delete(who);
    this.#buckets.set(who, bucket);
    if (this.#buckets.size > this.#most) this.#forgetOldest();
    if (bucket.left < much) return Math.ceil((much - bucket.left) / perSecond);
    bucket.left -= much;
    return 0;
  }

  #forgetOldest(): void {
    const [oldest] = this.#buckets.keys();
    this.#buckets.delete(oldest);
  }
}
