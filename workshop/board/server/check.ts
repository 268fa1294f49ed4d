import Ajv from 'ajv/dist/2020';
import type { BoardEvent, Sent } from '../../../tools/cli/board/event';
import { onOneLine } from '../../report/text';

const whole = (least: number, most: number) => ({ type: 'integer', minimum: least, maximum: most });
const text = (most: number) => ({ type: 'string', minLength: 1, maxLength: most });
const week = 7 * 24 * 3600 * 1000;

/** What a learner may send, and nothing beside it. */
function schemaFor(stages: readonly string[]) {
  const event = {
    type: 'object',
    additionalProperties: false,
    required: ['number', 'ago', 'stage', 'held', 'of'],
    properties: {
      number: whole(1, 2 ** 31 - 1),
      ago: whole(0, week),
      stage: { enum: stages },
      held: whole(0, 1000),
      of: whole(0, 1000),
      law: text(300),
      step: whole(1, 100),
      state: { enum: ['fails', 'not written'] },
      cause: text(300),
      flag: { enum: ['stuck', 'done'] },
    },
  };
  return {
    type: 'object',
    additionalProperties: false,
    required: ['learner', 'name', 'events'],
    properties: {
      learner: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      name: { type: 'string', maxLength: 40 },
      events: { type: 'array', minItems: 1, maxItems: 100, items: event },
    },
  };
}

/** Reads what a learner sent: as it may be kept, or a sentence that says what is wrong with it. */
export function reader(stages: readonly string[]): (body: string) => Sent | string {
  const ajv = new Ajv();
  const isSent = ajv.compile<Sent>(schemaFor(stages));
  return (body) => {
    const sent = parsed(body);
    if (sent === undefined) return 'The body is not JSON.';
    if (!isSent(sent)) return `Not what a learner sends: ${ajv.errorsText(isSent.errors)}.`;
    if (sent.events.some(({ held, of }) => held > of)) return 'More laws hold than there are.';
    return { ...sent, name: nameFrom(sent.name), events: sent.events.map(withPlainTexts) };
  };
}

/** The value of some JSON; nothing, if it is none. */
export function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function withPlainTexts({ law, cause, ...event }: BoardEvent): BoardEvent {
  return {
    ...event,
    ...(law !== undefined && { law: plain(law) }),
    ...(cause !== undefined && { cause: plain(cause) }),
  };
}

/** A name without what is not seen, and without towers of accents. */
export function nameFrom(name: string): string {
  const few = plain(name).replace(/(\p{M}{2})\p{M}+/gu, '$1');
  return few || 'no name';
}

/** In one line, without marks that are not seen: they could make two texts look the same. */
function plain(words: string): string {
  return onOneLine(words.replace(/(?![\u200c\u200d])[\p{Cf}\p{Co}\p{Cn}]/gu, '').normalize('NFC'));
}
