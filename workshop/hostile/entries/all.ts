import type { Entry } from '../entry';
import { archives } from './archives';
import { broken } from './broken';
import { builtIns } from './built-ins';
import { compilation } from './compilation';
import { escapes } from './escapes';
import { files } from './files';
import { floods } from './floods';
import { forgedResults } from './forged';
import { names } from './names';
import { network } from './network';
import { objects } from './objects';
import { processes } from './processes';
import { secrets } from './secrets';
import { clocks, endless } from './time';

/** Every hostile or broken submission, by kind. */
export const kinds: Readonly<Record<string, readonly Entry[]>> = {
  'forged results': forgedResults,
  'patched built-ins': builtIns,
  'lying objects': objects,
  'endless loops': endless,
  'stopped clocks': clocks,
  processes,
  'ways out of the realm': escapes,
  secrets,
  files,
  network,
  floods,
  archives,
  compilation,
  broken,
  names,
};
