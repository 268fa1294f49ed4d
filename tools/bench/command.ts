import { parseArgs } from 'node:util';

/** What is said to the user in one sentence, with the remedy if there is one, and without a stack. */
export class UserError extends Error {}

/** What a command can be told: a number stands for a count and is its default, a list for a choice. */
type Options = Readonly<Record<string, number | readonly string[]>>;

type Values<Given extends Options> = {
  [Name in keyof Given]: Given[Name] extends readonly (infer Word)[] ? Word : number;
};

/**
 * The values of a command's options. A count is a whole number from 1 up; of a choice, the first word
 * is the default. Whatever else is said throws a `UserError`.
 */
export function readOptions<const Given extends Options>(
  args: readonly string[],
  options: Given,
): Values<Given> {
  const known = Object.entries(options);
  const { values, tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(known.map(([name]) => [name, { type: 'string' as const }])),
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') throw unknown(token.value, options);
    if (token.kind === 'option' && !Object.hasOwn(options, token.name)) {
      throw unknown(token.rawName, options);
    }
  }
  return Object.fromEntries(
    known.map(([name, option]) => [name, checkedValue(name, values[name], option)]),
  ) as Values<Given>;
}

function checkedValue(name: string, given: unknown, option: number | readonly string[]) {
  if (typeof option !== 'number') {
    const word = given ?? option[0];
    if (option.includes(String(word))) return word;
    throw new UserError(`--${name} is one of ${option.join(', ')}.`);
  }
  const count = Number(given ?? option);
  // An option without a value is `true`, which as a number would be 1.
  if (given !== true && Number.isInteger(count) && count >= 1) return count;
  throw new UserError(`--${name} is a whole number from 1 up, such as --${name} ${option}.`);
}

function unknown(word: string, options: Options): UserError {
  const known = Object.entries(options).map(([name, option]) =>
    typeof option === 'number' ? `--${name} ${option}` : `--${name} ${option.join('|')}`,
  );
  const remedy = known.length > 0 ? `the options are ${known.join(', ')}` : 'there are no options';
  return new UserError(`“${word}” is unknown here: ${remedy}.`);
}

/** Runs a command with the words after its name. Of a `UserError` only the sentence is shown. */
export async function run(main: (args: readonly string[]) => void | Promise<void>): Promise<void> {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
