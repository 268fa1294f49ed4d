import { dotOf } from './dot';
import { graphOf } from './snapshot';
import { svgOf } from './svg';
import { made, network, quickest } from './values';

const [a, b] = [made(-2), made(3)];
const product = graphOf(made(-6, [a, b], [3, -2]), { a, 'b < "c"': b });

test('DOT has a node for each value, and the local gradients on the edges', () => {
  const dot = dotOf(product);
  expect(dot).toContain('n0 [label=<<b>a</b><br/>data −2<br/>grad 0>, class="leaf"]');
  expect(dot).toContain('<b>b &lt; &quot;c&quot;</b>');
  expect(dot).toContain('n0 -> n2 [label="3"]');
  expect(dot).toContain('n1 -> n2 [label="−2"]');
});

test('a gradient that arrives stands out', () => {
  const dot = dotOf(product, { node: 1, from: 2 });
  expect(dot).toContain('class="leaf arrives"');
  expect(dot).toContain('n1 -> n2 [label="−2", class=arrives]');
});

test('SVG is what Graphviz makes of it, for light and dark', async () => {
  const svg = await svgOf(product);
  expect(svg.match(/class="node/g)).toHaveLength(3);
  expect(svg.match(/class="edge/g)).toHaveLength(2);
  expect(svg).toContain('prefers-color-scheme: dark');
});

test('about 500 nodes are drawn in less than half a second', async () => {
  const graph = graphOf(network([made(1), made(2), made(3), made(4)], 10, 10, 1)[0]);
  expect(graph.nodes.length).toBe(496);
  expect(await quickest(() => svgOf(graph))).toBeLessThan(500);
});
