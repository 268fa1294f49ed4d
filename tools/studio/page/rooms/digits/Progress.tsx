import { mostEpochs, type Report } from '../../../engine/digits/messages';
import { Curve } from './Curve';
import { count, percent } from './words';

/** How training goes: in numbers, and as curves. */
export function Progress({ report }: { report: Report }) {
  const { history, pictures, took, exam } = report;
  const { epochs, loss, accuracy, unseen } = history[history.length - 1];
  const passes = history.map((point) => point.epochs);
  const broken = loss !== undefined && !Number.isFinite(loss);
  return (
    <section class="digits-progress" aria-label="Training">
      <dl>
        <Figure name="epochs" value={`${epochs} of ${mostEpochs}`} />
        <Figure name="loss" value={loss === undefined ? '–' : loss.toFixed(4)} />
        <Figure
          name={`accuracy, training (${count(pictures.train)})`}
          value={accuracy === undefined ? '–' : percent(accuracy)}
        />
        <Figure
          name={`accuracy, unseen (${count(pictures.test)})`}
          value={`${percent(unseen)}, ${exam.wrong} wrong`}
        />
        {took !== undefined && (
          <Figure name="an epoch takes" value={`${(took / 1000).toFixed(2)} s`} />
        )}
      </dl>
      {broken && (
        <p class="notice">
          The loss is {loss}: the network has left the numbers. Look at exp and log in your losses,
          and at the size of the steps.
        </p>
      )}
      <Curve
        title="Loss over the epochs"
        words={`Loss over the epochs: ${ends(
          history.map((point) => point.loss),
          (each) => each.toFixed(3),
        )}`}
        epochs={passes}
        series={{ training: history.map((point) => point.loss) }}
        range={[0, null]}
      />
      <Curve
        title="Accuracy over the epochs"
        words={`Accuracy over the epochs: ${ends(
          history.map((point) => point.unseen),
          percent,
        )} on unseen pictures`}
        epochs={passes}
        series={{
          training: history.map((point) => point.accuracy),
          unseen: history.map((point) => point.unseen),
        }}
        range={[null, 1]}
      />
    </section>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The first and the last number of a curve, in words. */
function ends(numbers: readonly (number | undefined)[], word: (number: number) => string): string {
  const known = numbers.filter((each) => each !== undefined);
  if (known.length === 0) return 'nothing yet';
  return `from ${word(known[0])} to ${word(known[known.length - 1])}`;
}
