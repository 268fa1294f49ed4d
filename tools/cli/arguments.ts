import { type ParseArgsConfig, parseArgs } from 'node:util';
import { wrap } from '../../spec/law/format';
import { stageNames } from './stages';

/** Says in a sentence what is wrong with a command line, and ends the command. */
export function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** What a command was given: its options, and what stands beside them, at most `most` words. */
export function given<Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  example: string,
  most = 1,
) {
  const { values, positionals } = parsed(options, example);
  if (positionals.length > most) {
    refuse(`“${positionals[most]}” is one word too many. For example: ${example}`);
  }
  return { values, words: positionals };
}

function parsed<Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  example: string,
) {
  // What stands in front of a `--`, npm takes for its own, and hands on like this.
  // But its own --force may stand in a file for other reasons.
  const words = Object.keys(options).filter((name) => name !== 'force');
  const args = words.filter((name) => process.env[`npm_config_${name}`] === 'true');
  try {
    return parseArgs({
      args: [...process.argv.slice(2), ...args.map((name) => `--${name}`)],
      options,
      allowPositionals: true,
    });
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const all = known.length > 0 ? `Options: ${known.join(', ')}` : 'There are no options';
    return refuse(`${(error as Error).message.split('. ')[0]}. ${all}. For example: ${example}`);
  }
}

/** The stage that a command was given by its name or number, or a sentence that says which there are. */
export function stageFrom(word: string | undefined, example: string): string {
  const names = stageNames();
  const found = names.find((name) => name === word || Number(name.slice(0, 2)) === Number(word));
  if (found) return found;
  const came = word === undefined ? 'Say which stage' : `There is no stage “${word}”`;
  return refuse(`${came}. For example: ${example}\n${wrap(`The stages are: ${names.join(', ')}`)}`);
}
