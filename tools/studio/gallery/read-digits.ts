import type { Digits } from '../../../datasets/split';
import type { LookInsideModule, MLP, TaskModule } from '../../../spec/contract';
import { trained } from '../../../spec/law/trained';
import type { Source } from './exhibit';

const read = new WeakMap<Source, Digits>();

/** The handwritten 0s and 1s; reading them takes a while. */
export function zerosAndOnes(source: Source): Digits {
  const digits = read.get(source) ?? source.digits([0, 1]);
  read.set(source, digits);
  return digits;
}

/** A network that reads them; several exhibits look at the same one. */
export function learned(source: Source, seed: number): MLP {
  const module = source.stage('09-mnist') as TaskModule;
  return trained(module, 'gallery', zerosAndOnes(source).train, seed).model as MLP;
}

export function lookInside(source: Source): LookInsideModule {
  return source.stage('10-look-inside') as LookInsideModule;
}
