import type { Failure } from '../../engine/messages';
import { changeAddress, useAddress } from './address';

/** Why nothing goes on, with a way to borrow what is not written yet. */
export function Notice({ failure }: { failure: Failure | undefined }) {
  const { state } = useAddress();
  if (!failure) return null;
  const { sentence, stage } = failure;
  const borrow = (name: string) => changeAddress({ borrowed: name });
  return (
    <div class="notice" role="alert">
      <p>{sentence}</p>
      {stage && (
        <p>
          <button type="button" onClick={() => borrow(`${state.borrowed ?? ''} ${stage}`.trim())}>
            Borrow {stage} from the solutions
          </button>{' '}
          <button type="button" onClick={() => borrow('all')}>
            Borrow every stage
          </button>
        </p>
      )}
    </div>
  );
}

/** Which stages are borrowed, and a way to give them back. */
export function Borrowed() {
  const { state } = useAddress();
  const stages = (state.borrowed ?? '').split(' ').filter(Boolean);
  if (stages.length === 0) return null;
  const without = (stage: string) => stages.filter((each) => each !== stage).join(' ');
  return (
    <p class="borrowed">
      Borrowed from the solutions:{' '}
      {stages.map((stage) => (
        <button
          key={stage}
          type="button"
          title="Use your own again"
          onClick={() => changeAddress({ borrowed: without(stage) })}
        >
          {stage === 'all' ? 'every stage' : stage} ✕
        </button>
      ))}
    </p>
  );
}
