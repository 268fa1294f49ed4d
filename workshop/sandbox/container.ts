import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { asContainerOptions, asNodeOptions, patienceOf } from './limits';
import type { Limits, Place } from './place';
import { type Line, runToEnd, startLine } from './start';

const engines = ['docker', 'podman'];

/** Node as it runs here, and little else. */
const image = `node:${process.versions.node.split('.')[0]}-slim`;

/** A place made by Docker or Podman, or a sentence that says why there is none. */
export function findContainer(limits: Limits): Place | string {
  const reasons = engines.map((engine) => whatIsMissing(engine, limits));
  const engine = engines.find((_, at) => reasons[at] === undefined);
  if (engine === undefined) return tellReasons(reasons as Reason[]);
  return {
    isolation: 'container',
    limits,
    start: (nodeArguments, readable) =>
      startLine(containerLine(engine, limits, nodeArguments, readable), patienceOf(limits)),
  };
}

/** Why an engine cannot be used; `here` when there is one at all. */
interface Reason {
  readonly here: boolean;
  readonly sentence: string;
}

/** An engine that is here and fails says more than one that is not here. */
function tellReasons(reasons: readonly Reason[]): string {
  const here = reasons.filter((reason) => reason.here).map(({ sentence }) => sentence);
  return here.length > 0
    ? here.join(' ')
    : 'There is no container engine: install Docker or Podman.';
}

function whatIsMissing(engine: string, limits: Limits): Reason | undefined {
  const version = runToEnd(engine, ['version']);
  if (version.error) return { here: false, sentence: '' };
  const fails = (sentence: string) => ({ here: true, sentence });
  if (version.status !== 0)
    return fails(`${engine} is installed, and its engine does not run: start it.`);
  if (runToEnd(engine, ['image', 'inspect', image]).status !== 0) {
    return fails(`${engine} does not have the image ${image}: ${engine} pull ${image}`);
  }
  const script = `require('fs').readFileSync(${JSON.stringify(inside(__filename))})`;
  const { args } = containerLine(engine, limits, ['--eval', script], [__filename]);
  const tried = runToEnd(engine, args);
  if (tried.status === 0) return undefined;
  return fails(
    `${engine} does not start a container. It said: ${tried.stderr.trim().split('\n')[0]}`,
  );
}

/** What runs Node in a container of its own. */
export function containerLine(
  engine: string,
  limits: Limits,
  nodeArguments: readonly string[],
  readable: readonly string[],
): Line {
  const name = `kata-${randomUUID()}`;
  const args = [
    ...['run', '--rm', '--interactive', '--init', '--pull=never', `--name=${name}`],
    // Nobody to talk to, nothing to write to, and nothing kept of what it says.
    ...['--network=none', '--ipc=none', '--read-only', '--log-driver=none', '--no-healthcheck'],
    // Podman puts places to write to into what is read-only.
    ...(engine === 'podman' ? ['--read-only-tmpfs=false'] : []),
    ...['--user=65534:65534', '--cap-drop=ALL', '--security-opt=no-new-privileges'],
    ...['--hostname=kata', '--workdir=/', '--entrypoint=node'],
    ...proxies.map((proxy) => `--env=${proxy}=`),
    ...asContainerOptions(limits),
    ...readable.map((file) => `--mount=${mountOf(file)}`),
    image,
    ...asNodeOptions(limits),
    ...nodeArguments.map((each) => (readable.includes(each) ? inside(each) : each)),
  ];
  const cleanUp = () => remove(engine, name);
  // The engine's own command looks up in the environment where the engine is. It passes on proxies.
  return { command: engine, args, environment: process.env, cleanUp };
}

const proxies = ['HTTP', 'HTTPS', 'FTP', 'NO', 'ALL']
  .map((each) => `${each}_PROXY`)
  .flatMap((each) => [each, each.toLowerCase()]);

/** A file, read-only, as engines read it: values between commas, in quotes where they have some. */
function mountOf(file: string): string {
  const fields = ['type=bind', `src=${file}`, `dst=${inside(file)}`, 'readonly'];
  return fields
    .map((field) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',');
}

/** What a file is called in a container, which has no drives: C:\a\b.js is /C/a/b.js. */
function inside(file: string): string {
  return file.replace(
    /^([A-Za-z]):[\\/].*$/,
    (path, drive) => `/${drive}${path.slice(2).replaceAll('\\', '/')}`,
  );
}

/** Ends a container: that its command was killed does not end it. */
function remove(engine: string, name: string): Promise<void> {
  return new Promise((resolve) => {
    const removing = spawn(engine, ['rm', '--force', name], {
      stdio: 'ignore',
      env: process.env,
      windowsHide: true,
    });
    removing.on('error', () => resolve());
    removing.on('close', () => resolve());
  });
}
