import { useMemo } from 'preact/hooks';
import { dataOf } from '../../../engine/train/data';
import { speeds } from '../../../engine/train/frame';
import {
  oneOf,
  type Settings,
  settingsFrom,
  stateOf,
  type Task,
} from '../../../engine/train/settings';
import { changeAddress, useAddress } from '../../shell/address';
import { Borrowed, Notice } from '../../shell/Notice';
import { Choices } from './Choices';
import { Controls } from './Controls';
import { DataChoice } from './DataChoice';
import { Outcome } from './Outcome';
import { PresetChoice } from './PresetChoice';
import { useTraining } from './useTraining';
import './train.css';
import './settings.css';
import './outcome.css';
import './pictures.css';

/** A network that learns, by the learner's own code, and all that can be turned about it. */
export function TrainRoom() {
  const { state } = useAddress();
  const text = JSON.stringify(stateOf(settingsFrom(state)));
  const settings = useMemo(() => settingsFrom(state), [text]);
  const data = useMemo(() => dataOf(settings), [settings]);
  const speed = oneOf(speeds, state.speed, 'gathering');
  const training = useTraining(settings, speed);
  const change = (changed: Partial<Settings>) =>
    changeAddress({ ...stateOf({ ...settings, ...changed }), at: undefined });

  const choices = useMemo(
    () => (
      <section aria-label="Settings" class="settings">
        <PresetChoice />
        <DataChoice task={settings.data} change={changeTask} />
        <Choices settings={settings} change={change} />
        <Borrowed />
      </section>
    ),
    [settings],
  );

  return (
    <div class="train-room">
      {choices}
      <section aria-label="Training" class="training">
        <Controls
          frame={training.frame}
          canTrain={data.training.length > 0 && training.frame !== undefined}
          speed={speed}
          changeSpeed={(changed) => changeAddress({ speed: changed })}
          go={training.go}
          startOver={training.startOver}
        />
        <Notice failure={training.failure} />
        <Outcome
          settings={settings}
          data={data}
          training={training}
          place={(points) => change({ points })}
        />
      </section>
    </div>
  );
}

/** Another task brings its own number of points; the network stays. */
function changeTask(data: Task): void {
  const usual = { count: undefined, noise: undefined, batch: undefined };
  changeAddress({ ...usual, data, look: undefined, at: undefined });
}
