import { existsSync, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { root, stageNames } from './stages';

/** The folders that a learner writes stages in. */
export function stageFolders(): string[] {
  return stageNames()
    .map((name) => join(root, 'katas', name))
    .filter((folder) => existsSync(folder));
}

/** Calls `act` with the name of the folder of every save, one after the other, all after `first`. */
export function onSave(
  folders: readonly string[],
  act: (folder: string) => Promise<void>,
  first: Promise<void>,
): void {
  let running = first;
  let waiting = false;
  // Folder by folder: watching them all at once, Node loses a file that an editor replaces.
  for (const folder of folders) {
    watch(folder, (_, file) => {
      // An editor saves in several steps; one run after the last of them is enough.
      if (waiting || !file?.endsWith('.ts')) return;
      waiting = true;
      running = running
        .then(() => new Promise((resolve) => setTimeout(resolve, 30)))
        .then(() => {
          waiting = false;
          return act(basename(folder));
        });
    });
  }
}

/** Calls `act` with every key that is pressed; q and Ctrl-C end the command, after `end`. */
export function onKey(act: (key: string) => void, end: () => unknown = () => {}): void {
  process.stdin.setRawMode(true);
  // What is typed while a law runs arrives together.
  process.stdin.on('data', (data) => {
    for (const key of String(data)) {
      if (key === 'q' || key === '\u0003') {
        Promise.resolve(end()).finally(() => process.exit());
        return;
      }
      act(key);
    }
  });
}
