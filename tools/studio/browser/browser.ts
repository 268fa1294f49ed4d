import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Chromium or Chrome is, on the systems that the kata runs on; `CHROMIUM` says another place. */
const places = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const executablePath = places.find((place) => place && existsSync(place));

/** Tests that need a browser, or that say where there is none that they were left out. */
export function describeInBrowser(name: string, tests: () => void): void {
  (executablePath ? describe : describe.skip)(name, tests);
}

/** A browser for tests. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
