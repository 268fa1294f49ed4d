import type { Data } from '../../../engine/train/data';
import { inputsOf } from '../../../engine/train/data';
import type { NetworkFrame } from '../../../engine/train/frame';
import type { Point } from '../../../engine/train/points';
import type { Settings, Task } from '../../../engine/train/settings';
import { changeAddress, useAddress } from '../../shell/address';
import { CurvesOf } from './CurvesOf';
import { Network, neuronWords } from './Network';
import { Placing } from './Placing';
import { Surface } from './Surface';
import type { Training } from './useTraining';
import { lossNames, nameOf, sumUp } from './words';

interface Props {
  readonly settings: Settings;
  readonly data: Data;
  readonly training: Training;
  place(points: readonly Point[]): void;
}

/** What training comes to: surfaces, the network, curves, each with words. */
export function Outcome({ settings, data, training, place }: Props) {
  const { state } = useAddress();
  const { frame, history } = training;
  const sizes = [...settings.layers, 1];
  const neuron = neuronFrom(state.look, sizes);
  const networks = frame?.networks ?? [undefined];
  const inside = networks[networks.length > 1 && state.inside === '2' ? 1 : 0];
  const surfaceOf = (network: NetworkFrame | undefined) => (
    <Surface
      network={network}
      task={settings.data}
      data={data}
      neuron={neuron}
      showsUnseen={state.unseen === '1'}
    />
  );
  return (
    <div class={networks.length > 1 ? 'outcome two' : 'outcome'}>
      <div class="surfaces">
        {networks.map((network, i) => (
          <div key={i}>
            {networks.length > 1 && network && <h2>{lossNames[network.loss]}</h2>}
            {settings.data === 'own' && i === 0 ? (
              <Placing points={settings.points} change={place}>
                {surfaceOf(network)}
              </Placing>
            ) : (
              surfaceOf(network)
            )}
            <p class="words" aria-live={frame?.isPlaying ? 'off' : 'polite'}>
              {network && sumUp(network, settings.data)}
            </p>
            {network?.symptom && <p class="symptom">{network.symptom}</p>}
          </div>
        ))}
      </div>
      <div class="key-of-surface">
        <p class="hint">{keyOf(settings.data, neuron)}</p>
        {data.unseen.length > 0 && <UnseenChoice isShown={state.unseen === '1'} />}
      </div>
      {inside && (
        <div class="inside">
          {networks.length > 1 && <InsideChoice networks={networks} inside={inside} />}
          <Network
            network={inside}
            task={settings.data}
            sizes={sizes}
            neuron={neuron}
            look={(chosen) => changeAddress({ look: chosen === undefined ? '' : `${chosen + 1}` })}
          />
          <p class="hint">{lookWords(inside, settings, neuron)}</p>
        </div>
      )}
      <CurvesOf history={history} settings={settings} />
    </div>
  );
}

/** What colours and lines mean. */
function keyOf(task: Task, neuron: number | undefined): string {
  if (task === 'line') return 'Grey: the points. Orange: what the network says.';
  if (neuron !== undefined) return 'Blue: below 0. Orange: above 0. The line is where it says 0.';
  return 'Blue: class 0. Orange: class 1. Thick line: the boundary, score 0. Thin lines: the margins, −1 and 1.';
}

function UnseenChoice({ isShown }: { isShown: boolean }) {
  return (
    <label class="unseen">
      <input
        type="checkbox"
        checked={isShown}
        onChange={() => changeAddress({ unseen: isShown ? undefined : '1' })}
      />
      show the unseen points, hollow
    </label>
  );
}

function InsideChoice(props: {
  readonly networks: readonly (NetworkFrame | undefined)[];
  readonly inside: NetworkFrame;
}) {
  return (
    <fieldset class="tools">
      <legend>Neurons of</legend>
      {props.networks.map((network, i) => (
        <label key={network?.loss}>
          <input
            type="radio"
            name="inside"
            checked={network === props.inside}
            onChange={() => changeAddress({ inside: i === 0 ? undefined : '2' })}
          />
          {network && lossNames[network.loss]}
        </label>
      ))}
    </fieldset>
  );
}

/** The neuron that is looked at, counted from the first; none is the output. */
function neuronFrom(look: string | undefined, sizes: readonly number[]): number | undefined {
  const neuron = Number(look) - 1;
  const last = sizes.reduce((sum, each) => sum + each, 0) - 1;
  return Number.isInteger(neuron) && neuron >= 0 && neuron < last ? neuron : undefined;
}

function lookWords(network: NetworkFrame, settings: Settings, neuron: number | undefined): string {
  if (neuron === undefined) {
    return 'Lines are weights: orange above 0, blue and dashed below, the thicker the larger. Choose a neuron to see it large.';
  }
  const sizes = [...settings.layers, 1];
  let [layer, place] = [0, neuron];
  while (place >= sizes[layer]) place -= sizes[layer++];
  const words = neuronWords(network, [inputsOf(settings.data), ...sizes], neuron);
  return `Shown large: neuron ${nameOf(layer, place, sizes)}, ${words}.`;
}
