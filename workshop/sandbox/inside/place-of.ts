/** Where an import leads: `../01-value/value` from `02-backprop/backprop` is `01-value/value`. */
export function placeOf(from: string, path: string): string {
  const steps = ['katas', ...from.split('/').slice(0, -1)];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps
    .join('/')
    .replace(/^katas[/]/, '')
    .replace(/\.[jt]s$/, '');
}
