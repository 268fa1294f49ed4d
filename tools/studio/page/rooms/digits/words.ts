import type { Loading, Progress } from '../../../engine/digits/messages';

/** A probability or a share, for people. */
export function percent(share: number): string {
  return Number.isNaN(share) ? 'NaN' : `${(100 * share).toFixed(1)} %`;
}

/** A whole number with its thousands apart. */
export function count(number: number): string {
  return number.toLocaleString('en');
}

/** What is being done, when it takes a while. */
export function statusOf(message: Loading | Progress): string {
  if (message.kind === 'loading') return `${message.loaded} of ${message.of} digits are loaded.`;
  const things = message.doing === 'looking inside' ? 'pixels' : 'pictures';
  return `Your network is ${message.doing}: ${count(message.done)} of ${count(message.of)} ${things}.`;
}
