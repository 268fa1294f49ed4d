import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Stream } from './stream';

/** A page that reads, or does not. */
class FakePage extends EventEmitter {
  readonly written: string[] = [];
  isReading = true;
  isDestroyed = false;

  writeHead(): void {}

  write(text: string): boolean {
    this.written.push(text);
    return this.isReading;
  }

  destroy(): void {
    this.isDestroyed = true;
    this.emit('close');
  }

  get views(): string[] {
    return this.written
      .filter((each) => each.startsWith('data: '))
      .map((each) => each.slice(6, -2));
  }
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function streamOf(view: () => unknown) {
  const stream = new Stream(view, () => ({ code: 'K7QX' }));
  const page = new FakePage();
  stream.add(page as unknown as ServerResponse, '127.0.0.1');
  return { stream, page };
}

test('a page gets the room, then what there is to see', () => {
  const { page } = streamOf(() => 'a view');
  expect(page.written).toEqual(['event: room\ndata: {"code":"K7QX"}\n\n', 'data: "a view"\n\n']);
});

test('a view comes at most every 250 ms, within 250 ms, and only if it is another', () => {
  let [now, made] = [0, 0];
  const { stream, page } = streamOf(() => {
    made++;
    return Math.floor(now / 2);
  });
  for (now = 1; now <= 100; now++) {
    stream.changed();
    jest.advanceTimersByTime(10);
  }
  expect(made).toBeGreaterThanOrEqual(4);
  expect(made).toBeLessThanOrEqual(6);
  expect(page.views.length).toBe(made);
  now = 100;
  stream.changed();
  jest.advanceTimersByTime(250);
  const before = page.views.length;
  for (let i = 0; i < 10; i++) {
    stream.changed();
    jest.advanceTimersByTime(250);
  }
  expect(page.views.length).toBe(before);
  expect(page.views.at(-1)).toBe('50');
});

test('minutes go by without an event, too', () => {
  let minute = 0;
  const { page } = streamOf(() => minute);
  minute = 1;
  jest.advanceTimersByTime(7000);
  expect(page.views).toEqual(['0', '1']);
});

test('where nothing is new, something is written all the same, to notice who has gone', () => {
  const { page } = streamOf(() => 0);
  jest.advanceTimersByTime(35_000);
  expect(page.written.filter((each) => each.startsWith(':')).length).toBe(3);
});

test('who does not read gets nothing more, and is let go of', () => {
  let now = 0;
  const { stream, page } = streamOf(() => now);
  page.isReading = false;
  for (now = 1; now < 100 && !page.isDestroyed; now++) {
    stream.changed();
    jest.advanceTimersByTime(1000);
  }
  expect(page.isDestroyed).toBe(true);
  expect(now).toBeLessThan(20);
  expect(page.views.length).toBe(2);
  expect(stream.size).toBe(0);
});

test('who reads again gets the newest', () => {
  let now = 0;
  const { stream, page } = streamOf(() => now);
  page.isReading = false;
  for (now = 1; now < 5; now++) {
    stream.changed();
    jest.advanceTimersByTime(1000);
  }
  page.isReading = true;
  page.emit('drain');
  jest.advanceTimersByTime(250);
  expect(page.views).toEqual(['0', '1', '4']);
});

test('where nobody looks, nothing is made', () => {
  let made = 0;
  const { stream, page } = streamOf(() => made++);
  page.emit('close');
  stream.changed();
  jest.advanceTimersByTime(60_000);
  expect(made).toBe(1);
  expect(jest.getTimerCount()).toBe(0);
});
