/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/katas', '<rootDir>/solutions', '<rootDir>/spec'],
  transform: { '\\.ts$': 'ts-jest' },
};
