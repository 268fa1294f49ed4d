/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/katas', '<rootDir>/solutions', '<rootDir>/spec'],
  // Without it, every look-up of Math inside Jest's sandbox is slow: training takes twice as long.
  sandboxInjectedGlobals: ['Math'],
  transform: { '\\.ts$': 'ts-jest' },
};
