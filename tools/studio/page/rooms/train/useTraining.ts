import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../../engine/messages';
import type { Frame, Goal, Speed, ToTrain } from '../../../engine/train/frame';
import type { Settings } from '../../../engine/train/settings';
import { changeAddress, useAddress } from '../../shell/address';
import { useEngine } from '../../shell/useEngine';
import { History } from './history';

/** A training as the room sees it. */
export interface Training {
  readonly frame?: Frame;
  readonly history: History;
  readonly failure?: Failure;
  go(goal: Goal): void;
  startOver(): void;
}

/** Trains in the worker as the settings say: anew when they change, and when the code was saved. */
export function useTraining(settings: Settings, speed: Speed): Training {
  const { state } = useAddress();
  const at = Number(state.at);
  const history = useRef(new History());
  const [frame, setFrame] = useFrames();
  const engine = useEngine<Frame, ToTrain>('train', (told) => {
    history.current.add(told, settings.data);
    setFrame(told);
  });
  // This room sends what is needed after a save by itself, with how far it had come.
  const send = (message: ToTrain) => engine.send(message, { again: false });
  const begin = (goal: Goal) => {
    history.current = new History();
    send({ settings, speed, goal });
  };

  const isPlaying = frame?.isPlaying ?? false;
  useEffect(
    () => begin(isPlaying ? 'play' : Number.isInteger(at) && at > 0 ? at : 'pause'),
    [settings, engine.version, state.borrowed],
  );
  useEffect(() => {
    if (frame) send({ speed, goal: isPlaying ? 'play' : 'pause' });
  }, [speed]);
  useEffect(() => {
    if (frame && !isPlaying) changeAddress({ at: frame.done > 0 ? `${frame.done}` : undefined });
  }, [frame?.done, isPlaying]);

  return {
    frame,
    history: history.current,
    failure: engine.failure,
    go: (goal) => send({ goal }),
    startOver: () => begin('pause'),
  };
}

/** The newest frame, once for each time that the screen is drawn. */
function useFrames(): [Frame | undefined, (frame: Frame) => void] {
  const [frame, setFrame] = useState<Frame>();
  const newest = useRef<Frame>(undefined);
  const waiting = useRef(0);
  useEffect(() => () => cancelAnimationFrame(waiting.current), []);
  const show = (told: Frame) => {
    newest.current = told;
    waiting.current ||= requestAnimationFrame(() => {
      waiting.current = 0;
      setFrame(newest.current);
    });
  };
  return [frame, show];
}
