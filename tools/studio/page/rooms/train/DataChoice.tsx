import type { Example } from '../../../../../datasets/example';
import { css } from '../../../drawing/colours';
import { dataOf, regions } from '../../../engine/train/data';
import { settingsFrom, type Task, tasks } from '../../../engine/train/settings';
import { useTheme } from '../../shell/useTheme';
import { project } from './paint';

export const taskNames: Readonly<Record<Task, string>> = {
  line: 'line',
  xor: 'XOR',
  moons: 'moons',
  circles: 'circles',
  spirals: 'spirals',
  own: 'your own',
};

const [side, some] = [40, 40];

/** Few of the points of each task, for a small picture. */
const samples: Readonly<Record<Task, readonly Example[]>> = Object.fromEntries(
  tasks.map((data) => {
    const few = data === 'xor' ? undefined : `${some}`;
    return [data, dataOf(settingsFrom({ data, count: few })).training];
  }),
) as Record<Task, readonly Example[]>;

/** Which points are learned, each shown as a small picture. */
export function DataChoice({ task, change }: { task: Task; change(task: Task): void }) {
  return (
    <fieldset class="data">
      <legend>Data</legend>
      {tasks.map((each) => (
        <label key={each}>
          <input type="radio" name="data" checked={each === task} onChange={() => change(each)} />
          <Sample task={each} />
          {taskNames[each]}
        </label>
      ))}
    </fieldset>
  );
}

function Sample({ task }: { task: Task }) {
  const theme = useTheme();
  return (
    <svg viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
      {samples[task].map(({ x, y }) => {
        const [left, top] = project(regions[task], side, task === 'line' ? [x[0], y] : x);
        const fill = css(task === 'line' ? theme.quiet : theme.classes[y > 0 ? 1 : 0]);
        return <circle cx={left} cy={top} r={task === 'xor' ? 3 : 1.6} fill={fill} />;
      })}
      {task === 'own' && (
        <text x="50%" y="68%" text-anchor="middle" font-size="26" fill={css(theme.quiet)}>
          +
        </text>
      )}
    </svg>
  );
}
