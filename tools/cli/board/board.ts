import type { StageResult } from '../../../spec/law/result';
import type { BoardEvent } from './event';
import { boardLine } from './footer';
import { LastLine } from './last-line';
import { withEvent } from './queue';
import type { Sender } from './sender';
import { type Happened, whatHappened } from './what-happened';

const flags: Readonly<Record<string, BoardEvent['flag']>> = { '?': 'stuck', '!': 'done' };

/** A key that comes again within so many milliseconds is held down: keyboards wait up to 660. */
const held = 700;

/** The side of `npm run watch` that the board sees. */
export class Board {
  readonly line: LastLine;
  #happened: Happened | undefined;
  #flag: BoardEvent['flag'];
  #pressed = { key: '', at: Number.NEGATIVE_INFINITY };

  constructor(
    readonly sender: Sender,
    terminal?: NodeJS.WritableStream,
  ) {
    this.#flag = sender.kept.member?.flag;
    this.line = new LastLine(() => this.#text(), terminal);
    sender.changed = () => this.line.update();
  }

  /** What came of a run. */
  tell(result: StageResult): void {
    this.#happened = whatHappened(result, this.#happened) ?? this.#happened;
    this.#add();
  }

  /** Puts a flag up, or takes it down, and says whether the key is one for that. */
  press(key: string): boolean {
    const flag = flags[key];
    if (!flag || this.sender.isOver) return flag !== undefined;
    const now = this.sender.timing.now();
    const isHeld = this.#pressed.key === key && now - this.#pressed.at < held;
    this.#pressed = { key, at: now };
    if (isHeld) return true;
    this.#flag = this.#flag === flag ? undefined : flag;
    this.#add();
    return true;
  }

  /** One short last try. */
  end(): Promise<void> {
    return this.sender.end();
  }

  /** A flag before the first run goes with it. */
  #add(): void {
    const happened = this.#happened;
    if (!happened || this.sender.isOver) return;
    const now = this.sender.timing.now();
    this.sender.kept.change((member) => withEvent(member, happened, this.#flag, now));
    this.sender.wake();
    this.line.update();
  }

  #text(): string {
    const { kept, status, room } = this.sender;
    const { columns } = this.line.terminal as Partial<typeof process.stdout>;
    // A terminal may not know how wide it is, and say 0.
    return kept.member
      ? boardLine({ ...kept.member, flag: this.#flag }, status, room, columns || 80)
      : '';
  }
}
