import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { board } from './board';

describe('board', () => {
  const server = createServer(({ url }, response) => {
    if (url === '/slow') return;
    response.writeHead(url === '/K7QX' ? 200 : 404).end();
  });
  const at = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => server.closeAllConnections());
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('that answers is reached', async () => {
    expect(await board(at('/K7QX'))).toBeUndefined();
  });

  test('that is not there, or of another room, is said', async () => {
    expect(await board(at('/K7QY'))).toMatch(/not as the board of a room \(404\): compare/);
    expect(await board(at('/slow'), 0.2)).toMatch(/^No board answers at .*: is it running/);
    expect(await board('http://127.0.0.1:1/K7QX')).toMatch(/^No board answers/);
  });

  test.each(['192.168.1.5:8765/K7QX', 'K7QX', '', 'http://', 'file:///etc/passwd', 'http://a b'])(
    '“%s” is no address',
    async (address) => expect(await board(address)).toMatch(/is no address of a board/),
  );
});
