import { activationNames, curves, methods } from '../../../engine/train/activations';
import { limits, losses, type Settings } from '../../../engine/train/settings';
import { Choice, WholeNumber } from './Choice';
import { Layers } from './Layers';
import { lossNames } from './words';

const rates = ['0.001', '0.003', '0.01', '0.03', '0.1', '0.2', '0.3', '1', '3', '10'];
const momenta = ['0', '0.5', '0.9', '0.99'];
const noises = ['0', '0.02', '0.05', '0.1', '0.2', '0.3', '0.5'];

const names: Readonly<Record<string, string>> = Object.fromEntries([
  ...methods.map((name) => [name, name]),
  ...Object.entries(curves).map(([name, { formula }]) => [name, `map: ${formula}`]),
]);

interface Props {
  readonly settings: Settings;
  change(settings: Partial<Settings>): void;
}

/** All that decides what a training comes to, but for the data themselves. */
export function Choices({ settings, change }: Props) {
  return (
    <>
      <DataNumbers settings={settings} change={change} />
      <fieldset>
        <legend>Network</legend>
        <Layers layers={settings.layers} change={(layers) => change({ layers })} />
        <Choice
          label="Activation"
          value={settings.activation}
          among={activationNames}
          names={names}
          change={(activation) => change({ activation })}
        />
        <Choice
          label="At the end"
          value={settings.final}
          among={activationNames}
          names={names}
          change={(final) => change({ final })}
        />
        <WholeNumber
          label="Seed"
          value={settings.seed}
          bounds={limits.seed}
          change={(seed) => change({ seed })}
        />
      </fieldset>
      <TrainingNumbers settings={settings} change={change} />
    </>
  );
}

function DataNumbers({ settings, change }: Props) {
  if (settings.data === 'own') return null;
  return (
    <fieldset>
      <legend>Points</legend>
      <WholeNumber
        label="How many"
        value={settings.count}
        bounds={limits.count}
        change={(count) => change({ count })}
      />
      <Choice
        label="Noise"
        value={`${settings.noise}`}
        among={noises}
        change={(noise) => change({ noise: Number(noise) })}
      />
    </fieldset>
  );
}

function TrainingNumbers({ settings, change }: Props) {
  const others = losses.filter((each) => each !== settings.loss);
  return (
    <fieldset>
      <legend>Training</legend>
      {settings.data === 'line' ? (
        <p class="hint">The loss is the mean squared error: a line is numbers, not classes.</p>
      ) : (
        <>
          <Choice
            label="Loss"
            value={settings.loss}
            among={losses}
            names={lossNames}
            change={(loss) => change({ loss: loss as Settings['loss'], beside: undefined })}
          />
          <Choice
            label="Beside it"
            value={settings.beside ?? ''}
            among={['', ...others]}
            names={{ '': 'nothing', ...lossNames }}
            change={(beside) => change({ beside: (beside || undefined) as Settings['beside'] })}
          />
        </>
      )}
      <Choice
        label="Learning rate"
        value={`${settings.rate}`}
        among={rates}
        change={(rate) => change({ rate: Number(rate) })}
      />
      <Choice
        label="Momentum"
        value={`${settings.momentum}`}
        among={momenta}
        change={(momentum) => change({ momentum: Number(momentum) })}
      />
      <WholeNumber
        label="Batch size"
        value={settings.batch}
        bounds={limits.batch}
        change={(batch) => change({ batch })}
      />
    </fieldset>
  );
}
