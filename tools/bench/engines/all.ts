import { networks } from '../networks';
import type { efforts } from '../work';
import { closures } from './closures';
import type { Engine } from './engine';
import { scalarEngine } from './scalar';
import { tensorEngine } from './tensor';
import { tensorFlowEngine } from './tfjs';

/** An engine that runs in Node: how it is loaded, and how much of the work it gets. */
export type Entry = {
  name: string;
  title: string;
  effort: keyof typeof efforts;
  load: () => Engine | Promise<Engine>;
};

/** The engines that run in Node, in the order of the table. */
export const engines: readonly Entry[] = [
  {
    name: 'closures',
    title: 'closures, as in the lecture',
    effort: 'least',
    load: () => closures,
  },
  {
    name: 'learner',
    title: 'yours (katas 01–05)',
    effort: 'full',
    load: () => scalarEngine('katas'),
  },
  {
    name: 'reference',
    title: 'reference (solutions 01–05)',
    effort: 'full',
    load: () => scalarEngine('solutions'),
  },
  ...networks.map(
    ({ name, title, networkOf }): Entry => ({
      name,
      title,
      effort: 'full',
      load: () => tensorEngine(networkOf),
    }),
  ),
  {
    name: 'tfjs-cpu',
    title: 'TensorFlow.js, CPU',
    effort: 'less',
    load: () => tensorFlowEngine('cpu'),
  },
  {
    name: 'tfjs-wasm',
    title: 'TensorFlow.js, WASM',
    effort: 'less',
    load: () => tensorFlowEngine('wasm'),
  },
];
