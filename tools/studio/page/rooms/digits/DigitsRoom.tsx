import { useEffect, useRef, useState } from 'preact/hooks';
import type { FromDigits, Plates, Report, ToDigits } from '../../../engine/digits/messages';
import { digitsOf, mostEpochs } from '../../../engine/digits/messages';
import type { Failure } from '../../../engine/messages';
import { changeAddress, readAddress, useAddress } from '../../shell/address';
import { Borrowed, Notice } from '../../shell/Notice';
import { useEngine } from '../../shell/useEngine';
import { Controls } from './Controls';
import { Drawing } from './Drawing';
import { ConfusionMatrix, MisreadDigits } from './ExamResult';
import { PlateRows } from './PlateRows';
import { Progress } from './Progress';
import { settingsOf } from './settings';
import { statusOf } from './words';
import './digits.css';

/** A learner's engine may be slow; it lets others speak between its batches. */
const patience = 20_000;

/** Handwritten digits: the network learns, and reads what one draws. */
export function DigitsRoom() {
  const settings = settingsOf(useAddress().state);
  const { task, seed, epochs, strokes } = settings;
  const [told, setTold] = useState<Report>();
  const [plates, setPlates] = useState<readonly Plates[] | Failure>([]);
  const [status, setStatus] = useState('');
  const [probabilities, setProbabilities] = useState<readonly number[]>();
  const [isPausing, setPausing] = useState(false);
  const [isPlaying, setPlaying] = useState(false);
  const drawn = useRef<readonly number[]>(undefined);
  const [failure, setFailure] = useState<Failure>();

  const hear = (message: FromDigits) => {
    if (message.kind === 'answer') return setProbabilities(message.probabilities);
    if (message.kind !== 'report') return setStatus(statusOf(message));
    setStatus('');
    setPausing(false);
    setTold(message);
    if (message.plates) setPlates(message.plates);
    setFailure(undefined);
    // A new network has not been asked yet.
    if (message.history.length === 1 && drawn.current) ask(drawn.current);
    const now = settingsOf(readAddress().state);
    if (message.task !== now.task || message.seed !== now.seed) return;
    const reached = message.history[message.history.length - 1].epochs;
    // A browser refuses to change the address too often.
    if (isPlaying && (!message.isTraining || Number.isInteger(reached))) {
      changeAddress({ epochs: `${reached}` });
    }
    if (!message.isTraining) setPlaying(false);
  };

  const engine = useEngine<FromDigits, ToDigits>('digits', hear, patience);
  const train = (to: number) => engine.send({ kind: 'train', task, seed, epochs: to });
  const wanted = isPlaying ? mostEpochs : epochs;
  const ask = (pixels: readonly number[]) => {
    drawn.current = pixels;
    engine.send({ kind: 'read', pixels }, { again: false });
  };
  useEffect(() => train(wanted), [task, seed, wanted]);
  useEffect(() => setFailure(engine.failure), [engine.failure]);

  const report = told?.task === task && told.seed === seed ? told : undefined;
  const reached = report?.history[report.history.length - 1].epochs;
  const play = () => {
    setPlaying(true);
    train(mostEpochs);
  };
  const pause = () => {
    setPausing(true);
    engine.send({ kind: 'pause' }, { again: false });
  };
  const startOver = (change: Readonly<Record<string, string | undefined>> = {}) => {
    setPlaying(false);
    changeAddress({ ...change, epochs: undefined });
  };

  return (
    <div class="digits-room">
      <Controls
        settings={settings}
        epochs={reached}
        isTraining={!failure && (report?.isTraining ?? false)}
        play={play}
        isPausing={isPausing}
        pause={pause}
        startOver={startOver}
      />
      <Notice failure={failure} />
      <Borrowed />
      {!failure && <p role="status">{status || (report ? '' : 'Loading the digits.')}</p>}
      <Drawing
        task={task}
        kept={strokes}
        probabilities={probabilities?.length === digitsOf[task].length ? probabilities : undefined}
        isTrained={(reached ?? 0) > 0}
        ask={ask}
      />
      {report && <Progress report={report} />}
      {report && (
        <section aria-label="Look inside" class="inside">
          <h2>What each neuron looks for</h2>
          {'sentence' in plates ? <Notice failure={plates} /> : <PlateRows plates={plates} />}
        </section>
      )}
      {report && (
        <section aria-label="What it misreads" class="result">
          <h2>What it misreads</h2>
          <ConfusionMatrix exam={report.exam} />
          <MisreadDigits exam={report.exam} />
        </section>
      )}
    </div>
  );
}
