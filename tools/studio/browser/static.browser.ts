import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from './browser';

const root = join(__dirname, '..', '..', '..');
const folder = join(root, 'out', 'studio');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

jest.setTimeout(60_000);

describeInBrowser('the static site', () => {
  let browser: Browser;
  let server: Server;

  beforeAll(async () => {
    const command = ['-r', './spec/register.js', 'tools/studio/server/build.ts'];
    const { status, stderr } = spawnSync(process.execPath, command, {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    server = createServer(({ url = '/' }, response) => {
      const path = normalize(url.replace(/^\/some\/folder\//, '').replace(/[?#].*/, ''));
      try {
        const file = path === '.' ? 'index.html' : path;
        response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
        response.end(readFileSync(join(folder, file)));
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test('works from any folder, on the solutions, and asks nobody else for anything', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const { port } = server.address() as AddressInfo;
    page.on('request', (request) => asked.push(new URL(request.url()).host));
    await page.goto(
      `http://127.0.0.1:${port}/some/folder/#graph?text=${encodeURIComponent('a = 2; b = 3; c = a * b')}`,
    );
    await page.locator('.graph svg').waitFor();
    expect(await page.locator('.steps p').textContent()).toContain('the gradient of');
    expect(new Set(asked)).toEqual(new Set([`127.0.0.1:${port}`]));
  });

  test.each([
    ['train', / of 4 right, loss/],
    ['digits', /0 of 20/],
    ['gallery', /A line, and why a tanh cannot fit it/],
  ])('%s is there too', async (room, words) => {
    const page = await browser.newPage();
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/some/folder/#${room}`);
    await page.getByText(words).first().waitFor();
    await page.close();
  });
});
