import { changeAddress, useAddress } from '../../shell/address';
import { presetOf, presets } from './presets';

/** Trainings worth a look. */
export function PresetChoice() {
  const { borrowed, speed, at, look, unseen, ...state } = useAddress().state;
  const chosen = presetOf(state);
  const choose = (name: string) => {
    const preset = presets.find((each) => each.name === name);
    const nothing = Object.fromEntries(
      Object.keys({ ...state, at, look }).map((key) => [key, undefined]),
    );
    if (preset) changeAddress({ ...nothing, ...preset.state });
  };
  return (
    <div class="preset">
      <label>
        Worth a look{' '}
        <select value={chosen?.name ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="" disabled>
            choose one
          </option>
          {presets.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {chosen && <p class="hint">{chosen.words}</p>}
    </div>
  );
}
