import { join } from 'node:path';
import { given, refuse } from '../../tools/cli/arguments';
import { root } from '../../tools/cli/stages';
import { networks } from './server/address';

const example = 'npm run board -- --port 8765';

const known = {
  port: { type: 'string' },
  folder: { type: 'string' },
  local: { type: 'boolean' },
  network: { type: 'string', multiple: true },
  report: { type: 'boolean' },
  export: { type: 'string' },
  delete: { type: 'boolean' },
} as const;

/** What `npm run board` was asked to do. */
export interface Options {
  readonly folder: string;
  readonly port: number;
  readonly local: boolean;
  readonly networks: readonly string[];
  readonly report: boolean;
  /** The file that is written. */
  readonly export?: string;
  readonly delete: boolean;
}

/** Reads the command line; what is wrong with it is said in a sentence, and ends the command. */
export function readOptions(): Options {
  const { values } = given(known, example, 0);
  const { report = false, local = false, network = [], export: file } = values;
  const asked = [report, file !== undefined, values.delete ?? false].filter(Boolean);
  if (asked.length > 1) refuse('--report, --export and --delete: take one at a time.');
  return {
    folder: values.folder ?? join(root, 'out', 'board'),
    port: portFrom(values.port ?? '8765'),
    local,
    networks: network.map(networkFrom),
    report,
    export: file,
    delete: values.delete ?? false,
  };
}

function portFrom(word: string): number {
  const port = Number(word);
  if (/^\d+$/.test(word) && port <= 65_535) return port;
  return refuse(`--port is a number from 0 to 65535, not “${word}”.`);
}

function networkFrom(word: string): string {
  try {
    networks([word]);
    return word;
  } catch {
    return refuse(`--network is a network, as 131.159.0.0/16, not “${word}”.`);
  }
}
