import { KataCopy } from '../../kata-copy';
import { tellDigits } from './speed-digits';
import { Studio } from './studio';
import { longTasks, openWatched, second } from './watched';

/** `npm run studio:speed`: how fast the studio is on this machine, on the solutions. */
async function main(): Promise<void> {
  const began = Date.now();
  const copy = new KataCopy('studio-speed');
  copy.make();
  const studio = await Studio.start(copy);
  console.log(`served, with a browser started: ${Date.now() - began} ms`);
  try {
    await tellFirstGraph(studio);
    for (const stage of copy.stages) copy.write(stage);
    await tellSaves(studio);
    await tellTraining(studio, 'XOR 2-8-4-1', { data: 'xor', speed: 'fast' });
    await tellTraining(studio, 'moons 2-16-16-1', {
      data: 'moons',
      layers: '16-16',
      speed: 'fast',
    });
    await tellDigits(studio, '0 against 1', 'two', [0, 1]);
    await tellDigits(studio, 'ten digits', 'ten', [0, 1, 7]);
  } finally {
    await studio.end();
    copy.remove();
  }
}

/** From the address to the graph of what a blank clone has. */
async function tellFirstGraph(studio: Studio): Promise<void> {
  const begun = Date.now();
  const page = await studio.open('graph');
  await page.locator('.graph svg').waitFor();
  console.log(`the graph of a blank clone’s add: ${Date.now() - begun} ms`);
}

async function tellSaves(studio: Studio): Promise<void> {
  const page = await openWatched(studio, 'graph', { text: 'a = 2; b = 3; c = a * b' });
  await page.locator('.graph svg').waitFor();
  const took: number[] = [];
  for (const slope of [31, 37, 41, 43, 47]) {
    const begun = Date.now();
    studio.copy.write('01-value', (code) =>
      code.replace('[other.data, this.data]', `[${slope}, 2]`),
    );
    await page.locator('.graph svg').getByText(`${slope}`).first().waitFor();
    took.push(Date.now() - begun);
  }
  studio.copy.write('01-value');
  console.log(`from a save to the new engine’s graph: ${took.join(', ')} ms`);
}

async function tellTraining(
  studio: Studio,
  name: string,
  state: Readonly<Record<string, string>>,
): Promise<void> {
  const page = await openWatched(studio, 'train', state);
  await page
    .getByText(/ right, loss/)
    .first()
    .waitFor();
  await page.waitForTimeout(second);
  await page.getByRole('button', { name: 'Play' }).click();
  await page.waitForTimeout(second);
  const look = async () => ({
    epoch: Number((await page.locator('.epoch').textContent())?.replace(/,/g, '')),
    frames: Number(await page.evaluate('frames.size')),
    time: Number(await page.evaluate('performance.now()')),
  });
  await page.evaluate('longTasks.splice(0)');
  const before = await look();
  await page.waitForTimeout(5 * second);
  const after = await look();
  const seconds = (after.time - before.time) / second;
  const perSecond = (of: 'epoch' | 'frames') => Math.round((after[of] - before[of]) / seconds);
  console.log(
    `${name}: ${perSecond('epoch')} epochs/s, ${perSecond('frames')} frames/s, long tasks: ${await longTasks(page)}`,
  );
  await page.close();
}

main();
