import { describeStudio } from './studio';

jest.setTimeout(60_000);

describeStudio('the room in which networks train', 'test-studio-train', (studio) => {
  const open = (state: Readonly<Record<string, string>>) =>
    studio().open('train', { borrowed: 'all', ...state });

  test('XOR is trained until all four corners are right', async () => {
    const page = await open({ data: 'xor', speed: 'fast' });
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByText(/^4 of 4 right/).waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
  });

  test('one step and one epoch are counted, and starting over begins anew', async () => {
    const page = await open({ data: 'moons' });
    const epoch = page.locator('output.epoch');
    await page.getByRole('button', { name: 'One epoch' }).click();
    await epoch.getByText('1', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'One step' }).click();
    await page.getByText(/Epoch 1 and 1 of \d+ batches/).waitFor();
    await page.getByRole('button', { name: 'Start over' }).click();
    await epoch.getByText('0', { exact: true }).waitFor();
  });

  test('points are placed with mouse and keys, and the address keeps them', async () => {
    const page = await open({ data: 'own' });
    const plane = page.getByRole('application');
    await plane.click({ position: { x: 60, y: 60 } });
    await page.getByLabel('orange').check();
    await plane.click({ position: { x: 200, y: 120 } });
    await plane.press('ArrowRight');
    await plane.press('Enter');
    await page.getByText('3 points').waitFor();
    await page.reload();
    await page.getByText('3 points').waitFor();
  });

  test('what is chosen is in the address: loaded again, it is the same', async () => {
    const page = await open({});
    await page.getByRole('radio', { name: 'circles' }).check({ force: true });
    const rate = page.getByRole('combobox', { name: /^Learning rate/ });
    await rate.selectOption('0.3');
    const address = page.url();
    expect(address).toContain('data=circles');
    await page.goto('about:blank');
    await page.goto(address);
    expect(await rate.inputValue()).toBe('0.3');
    expect(await page.getByRole('radio', { name: 'circles' }).isChecked()).toBe(true);
  });

  test('steps that are far too long end in NaN, and the page says why', async () => {
    const page = await open({ data: 'line', rate: '3' });
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByText(/leaps over the valley|is no finite number any more/).waitFor();
  });

  test('stages that are written while the page is open are used at once', async () => {
    const page = await studio().open('train', { data: 'xor' });
    await page.getByText('is not written yet').waitFor();
    const { copy } = studio();
    for (const stage of copy.stages.slice(0, 5)) copy.write(stage);
    await page.getByText(/of 4 right/).waitFor();
  });
});
