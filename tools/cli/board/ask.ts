import { createInterface } from 'node:readline';

/** Asks for a line; what is `offered` counts when it stays empty. Ctrl-C and Ctrl-D end the command. */
export function askLine(question: string, offered: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const leave = () => process.exit();
  terminal.on('close', leave);
  return new Promise((resolve) => {
    terminal.question(question, (line) => {
      terminal.off('close', leave);
      terminal.close();
      resolve(line.trim() || offered);
    });
  });
}

/** Waits for one of some keys. q and Ctrl-C end the command. */
export function askKey(keys: string): Promise<string> {
  process.stdin.setRawMode(true);
  process.stdin.resume();
  return new Promise((resolve) => {
    const take = (data: Buffer) => {
      for (const key of String(data).toLowerCase()) {
        if (key === 'q' || key === '\u0003') process.exit();
        if (!keys.includes(key)) continue;
        process.stdin.off('data', take);
        resolve(key);
        return;
      }
    };
    process.stdin.on('data', take);
  });
}
