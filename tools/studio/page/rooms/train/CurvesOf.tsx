import type { Settings } from '../../../engine/train/settings';
import { useTheme } from '../../shell/useTheme';
import { Curves, strokesOf } from './Curves';
import type { History } from './history';
import { lossNames } from './words';

/** Loss and accuracy over epochs, and what the lines mean. */
export function CurvesOf({ history, settings }: { history: History; settings: Settings }) {
  const theme = useTheme();
  const { data, loss, beside } = settings;
  const { epochs, losses, qualities } = history;
  const highest = Math.max(...losses.map(([first]) => first ?? 0), 0.2);
  const hasUnseen = data !== 'own';
  const names = [loss, ...(beside ? [beside] : [])].map((each) => lossNames[each]);
  return (
    <div class="all-curves">
      <Curves title="Loss" epochs={epochs} columns={losses} bounds={[0, 5 * highest]} />
      <Curves
        title={data === 'line' ? 'R²' : 'Accuracy'}
        epochs={epochs}
        columns={qualities}
        bounds={[-1, 1]}
      />
      <p class="key">
        {names.map((name, i) => (
          <span key={name} style={{ '--stroke': strokesOf(theme)[i] }}>
            {names.length > 1 && `${name}: `}
            <span class="solid" aria-hidden="true" /> training
            {hasUnseen && (
              <>
                {' '}
                <span class="dashed" aria-hidden="true" /> unseen
              </>
            )}
          </span>
        ))}
      </p>
    </div>
  );
}
