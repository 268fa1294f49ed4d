import { UserError } from './command';

/**
 * The path of a file of a package that only the benchmarks use. They are large and need not be
 * installed; whatever needs one asks here. Throws a `UserError` where they are not installed.
 */
export function locate(file: string): string {
  try {
    return require.resolve(file);
  } catch {
    throw new UserError(
      'The packages of the benchmarks are not installed yet: run `npm ci --prefix tools/bench` first.',
    );
  }
}
