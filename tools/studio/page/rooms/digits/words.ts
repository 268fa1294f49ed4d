/** A probability or a share, for people. */
export function percent(share: number): string {
  return Number.isNaN(share) ? 'NaN' : `${(100 * share).toFixed(1)} %`;
}

/** A whole number with its thousands apart. */
export function count(number: number): string {
  return number.toLocaleString('en');
}
