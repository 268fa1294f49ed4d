import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../engine/messages';
import { useAddress } from './address';
import { Engine } from './engine';
import { type Unreadable, unreadable } from './unreadable';

/** What a room knows of the learner's code in the worker. */
export interface EngineState<Sent> {
  /** Why it does not go on, if so. */
  readonly failure?: Failure;
  /** Sends a message; the last one is sent again whenever the code was saved. */
  send(message: Sent, options?: { again: boolean }): void;
  /** How often the code was loaded. */
  readonly version: number;
}

/**
 * The learner's code, for one room: loaded anew after each save, stopped when it does not come back.
 * @param hear what to do with a message; a failure is over when the next message arrives
 */
export function useEngine<Told, Sent>(
  room: string,
  hear: (message: Told) => void,
  patience = 3000,
): EngineState<Sent> {
  const borrowed = useAddress().state.borrowed ?? '';
  const [failure, setFailure] = useState<Failure>();
  const [version, setVersion] = useState(0);
  const engine = useRef<Engine>(undefined);
  const last = useRef<Sent>(undefined);
  const heard = useRef(hear);
  heard.current = hear;

  useEffect(() => {
    const listener = {
      hear(message: unknown) {
        setFailure(undefined);
        heard.current(message as Told);
      },
      // The server says more about a file that cannot be read than the worker does.
      fail: (told: Failure) =>
        setFailure((before) => (told.isUnreadable && before?.isUnreadable ? before : told)),
    };
    engine.current = new Engine(room, borrowed.split(' ').filter(Boolean), listener, patience);
    if (last.current !== undefined) engine.current.send(last.current);
    return () => engine.current?.end();
  }, [room, borrowed, patience, version]);

  useEffect(() => followSaves(() => setVersion((before) => before + 1), setFailure), []);

  return {
    failure,
    version,
    send(message, { again } = { again: true }) {
      if (again) last.current = message;
      engine.current?.send(message);
    },
  };
}

/** Calls `changed` after each save of a stage, and `fail` when it cannot be read. */
function followSaves(changed: () => void, fail: (failure: Failure) => void): () => void {
  const hot = import.meta.hot;
  if (!hot) return () => {};
  const broken = ({ err }: { err: Unreadable }) => fail(unreadable(err));
  hot.on('stages:changed', changed);
  hot.on('vite:error', broken);
  return () => {
    hot.off('stages:changed', changed);
    hot.off('vite:error', broken);
  };
}
