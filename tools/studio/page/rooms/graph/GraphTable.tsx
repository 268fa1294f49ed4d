import { format } from '../../../../../spec/law/format';
import type { Drawn } from '../../../engine/graph';
import { graphAfter, nameOf } from './steps';

/** Rows of a table; more are no help. */
const most = 200;

/** The graph in words and numbers. */
export function GraphTable({ drawn, step }: { drawn: Drawn; step: number }) {
  const graph = graphAfter(drawn, step);
  const rows = graph.nodes.slice(-most).reverse();
  return (
    <details>
      <summary>The same as a table</summary>
      <div class="wide">
        <table>
          <thead>
            <tr>
              {['value', 'data', 'grad', 'made from (local gradient)'].map((head) => (
                <th key={head}>{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, data, grad, parents, localGradients }) => (
              <tr key={id}>
                <th>{nameOf(graph, id)}</th>
                <td>{format(data)}</td>
                <td>{format(grad)}</td>
                <td>
                  {parents
                    .map((parent, i) => `${nameOf(graph, parent)} (${format(localGradients[i])})`)
                    .join(', ') || 'nothing: a leaf'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
