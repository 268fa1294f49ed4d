import { spawn } from 'node:child_process';

/** A studio that runs in some folder's copy of the kata. */
export interface Served {
  readonly address: string;
  stop(): void;
}

/** Starts `npm run studio` in a folder. */
export function serve(folder: string): Promise<Served> {
  const command = ['-r', './spec/register.js', 'tools/studio/server/command.ts'];
  const server = spawn(process.execPath, command, { cwd: folder });
  const stop = () => {
    server.removeAllListeners('exit');
    server.kill();
  };
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (data: Buffer) => {
      said += data;
      const [address] = /http:\/\/\S+/.exec(said) ?? [];
      if (address) resolve({ address, stop });
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', () => reject(new Error(`The studio ended: ${said}`)));
  });
}
