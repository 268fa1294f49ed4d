import { quietly } from './quietly';

test('console says nothing meanwhile, and speaks again afterwards, whatever happens', async () => {
  const log = jest.spyOn(console, 'log').mockImplementation(() => {});
  expect(await quietly(async () => [console.log('a'), 3])).toEqual([undefined, 3]);
  await expect(
    quietly(async () => {
      throw new Error('b');
    }),
  ).rejects.toThrow('b');
  expect(log).not.toHaveBeenCalled();
  console.log('c');
  expect(log).toHaveBeenCalledWith('c');
  log.mockRestore();
});
