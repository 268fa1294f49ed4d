import { readdirSync } from 'node:fs';
import type { Machine } from './machine';

/** The widest line of a law that fails, and some room. */
const columns = 80;

/** The terminal is wide enough for a law that fails. */
export function width({ terminal }: Pick<Machine, 'terminal'>): string | undefined {
  if (!terminal || terminal.columns >= columns) return undefined;
  return `The terminal has ${terminal.columns} columns: make it ${columns} or wider, or the tables of numbers break.`;
}

/** Colours are shown, or not wanted. */
export function colours({ terminal, env }: Pick<Machine, 'terminal' | 'env'>): string | undefined {
  if (!terminal || terminal.colours || env.NO_COLOR) return undefined;
  return 'The terminal shows no colours: take another one if there is one, or go on without.';
}

/** Letters beyond ASCII come out right. On Windows, Node sees to that itself. */
export function letters({
  terminal,
  env,
  platform,
}: Pick<Machine, 'terminal' | 'env' | 'platform'>) {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || 'C';
  if (!terminal || platform === 'win32' || /utf-?8/i.test(locale)) return undefined;
  return `The terminal’s locale is ${locale}, not UTF-8: if this is no arrow, “→”, set LANG to C.UTF-8.`;
}

const browsers =
  /^(firefox|chromium|google-chrome|microsoft-edge|brave|vivaldi|opera|librewolf|epiphany|falkon|konqueror|wslview|org\.mozilla\.|org\.chromium\.|com\.google\.Chrome)/i;

/** There is a browser for the studio. Windows and macOS come with one. */
export function browser({ platform, env, path }: Pick<Machine, 'platform' | 'env' | 'path'>) {
  if (['win32', 'darwin'].includes(platform) || env.BROWSER || env.WSL_DISTRO_NAME)
    return undefined;
  if (path.some((folder) => namesIn(folder).some((name) => browsers.test(name)))) return undefined;
  return 'No browser was found for npm run studio: install Firefox or Chromium, or do without the studio.';
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
