import type { Entry } from '../entry';
import { titles, wrong } from '../pieces';

const forged = `${titles}.map((title, i) => ({ id: 49 + i, title, state: 'holds' }))`;

/** Results that nobody measured. */
export const forgedResults: Entry[] = [
  {
    name: 'prints that every law holds',
    why: 'A parent that reads its child’s output cannot tell who printed it (codewars/runner#246).',
    wants: 'a law held',
    code: () => `${wrong}
      for (const line of ${forged}) console.log('ok', line.id, JSON.stringify(line));`,
  },
  {
    name: 'ends the process with exit code 0',
    why: 'For many a build server 0 is “passed”, whatever came before (codewars.com#1305).',
    wants: 'a law held',
    code: () => `${wrong} process.exit(0);`,
  },
  {
    name: 'turns the exit code round at the last moment',
    why: 'A listener for `exit` runs after the last test, and has the last word.',
    wants: 'a law held',
    code: () => `${wrong} process.on('exit', () => { process.exitCode = 0; });`,
  },
  {
    name: 'leaves a result file of its own',
    why: 'A grader that collects files collects forged ones too (foundation50/classroom50#1037).',
    wants: 'a law held',
    code: () => `
      import { writeFileSync } from 'node:fs';
      ${wrong}
      process.on('exit', () => writeFileSync(process.argv[4], JSON.stringify(${forged})));`,
  },
  {
    name: 'makes the result file a folder, so that only its own output is left',
    why: 'What cannot be written is often passed over in silence, and the output is believed.',
    wants: 'no verdict',
    code: () => `
      import { mkdirSync } from 'node:fs';
      ${wrong}
      mkdirSync(process.argv[4]);`,
  },
  {
    name: 'sends results on the channel with guessed ids',
    why: 'Ids that count up are no secret, and a message carries no sender.',
    wants: 'a law held',
    code: () => `${wrong}
      for (const line of ${forged}) process.send(line);`,
  },
  {
    name: 'writes answers to questions that have not been asked yet',
    why: 'Whoever reads line by line takes the first answer with the right id.',
    wants: 'a law held',
    code: () => `${wrong}
      const facts = { 'root last': true, 'nodes listed twice': 0, 'x.grad': 1 };
      for (let id = 0; id < 500; id++) {
        const answers = JSON.stringify([{ kind: 'facts', facts }]);
        process.stdout.write('\\n' + JSON.stringify({ id, answers }) + '\\nok ' + id + ' {}\\n');
      }`,
  },
  {
    name: 'edits the lines on their way out',
    why: '`process.stdout.write` is a property like any other.',
    wants: 'a law held',
    code: () => `${wrong}
      const write = process.stdout.write.bind(process.stdout);
      process.stdout.write = (text, ...rest) => write(text.replace('not ok', 'ok'), ...rest);`,
  },
  {
    name: 'writes to the descriptor of the pipe',
    why: 'Where `stdout` is guarded, the number 1 still leads there (terminal-bench#1771).',
    wants: 'a law held',
    code: () => `
      import { writeSync } from 'node:fs';
      ${wrong}
      for (const line of ${forged}) {
        writeSync(1, 'ok ' + line.id + ' ' + JSON.stringify(line) + '\\n');
      }`,
  },
  {
    name: 'replaces the file system for the one who writes the results',
    why: 'Modules are shared: who changes `fs.writeFileSync` changes it for everybody.',
    wants: 'a law held',
    code: () => `
      import fs from 'node:fs';
      ${wrong}
      const write = fs.writeFileSync;
      fs.writeFileSync = (file, text) => write(file, text.replaceAll('"fails"', '"holds"'));`,
  },
  {
    name: 'ends the process in the middle, after the lines that hold',
    why: 'What was printed before counts, and what is missing is nobody’s fault.',
    wants: 'no verdict',
    code: () => `${wrong.replace('root.grad = 77;', 'process.exit(1);')}`,
  },
];
