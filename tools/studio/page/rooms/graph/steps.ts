import type { Graph } from '../../../../../spec/graph/snapshot';
import { numberText } from '../../../../../spec/graph/words';
import { counted } from '../../../../../spec/law/format';
import type { Drawn } from '../../../engine/graph';

/** A number as the picture has it. */
const short = (x: number) => numberText(x).replaceAll('-', '−');

/** The graph as it is after some of the steps of `backward`. */
export function graphAfter({ graph, steps }: Drawn, step: number): Graph {
  const grads = gradsAfter({ graph, steps }, step);
  return { ...graph, nodes: graph.nodes.map((node, i) => ({ ...node, grad: grads[i] })) };
}

function gradsAfter({ graph, steps }: Drawn, step: number): number[] {
  const grads = graph.nodes.map(() => 0);
  for (const { node, grad } of steps.slice(0, step)) grads[node] = grad;
  return grads;
}

/** What a step has added to a gradient, and the value from which it may have come. */
export function arrivalOf(drawn: Drawn, step: number) {
  const { graph, steps } = drawn;
  const written = steps[step - 1];
  if (!written) return undefined;
  const before = gradsAfter(drawn, step - 1);
  const added = written.grad - before[written.node];
  const from = graph.nodes.findIndex(({ parents, localGradients }, i) =>
    parents.some(
      (parent, j) =>
        parent === written.node && isClose(localGradients[j] * before[i], added) && added !== 0,
    ),
  );
  return { ...written, before: before[written.node], added, from };
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** A step in words. */
export function sentenceOf(drawn: Drawn, step: number): string {
  const { graph, steps } = drawn;
  const arrival = arrivalOf(drawn, step);
  if (!arrival)
    return `Before backward: every gradient is 0. Your backward changes gradients ${counted(steps.length, 'time')}.`;
  const { node, grad, before, added, from } = arrival;
  const name = nameOf(graph, node);
  const start = `Step ${step} of ${steps.length}: the gradient of ${name} becomes ${short(grad)}`;
  if (from < 0) return `${start}.`;
  const place = graph.nodes[from].parents.indexOf(node);
  const local = graph.nodes[from].localGradients[place];
  const above = added / local;
  const sum = before === 0 ? '' : `${short(before)} + `;
  return `${start} = ${sum}${short(local)} · ${short(above)}: local gradient times the gradient of ${nameOf(graph, from)}.`;
}

/** What a value is called: by its name, or by its number. */
export function nameOf(graph: Graph, node: number): string {
  return graph.nodes[node].name ?? `the value ${short(graph.nodes[node].data)}`;
}
