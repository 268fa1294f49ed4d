import { quietly } from './quietly';

test('console says nothing meanwhile, and speaks again afterwards, whatever happens', () => {
  const log = jest.spyOn(console, 'log').mockImplementation(() => {});
  expect(quietly(() => [console.log('a'), 3])).toEqual([undefined, 3]);
  expect(() =>
    quietly(() => {
      throw new Error('b');
    }),
  ).toThrow('b');
  expect(log).not.toHaveBeenCalled();
  console.log('c');
  expect(log).toHaveBeenCalledWith('c');
  log.mockRestore();
});
