const { join } = require('node:path');
const base = require('../../jest.config.js');

/** `npm run calibrate`: long runs that are no part of `npm test`. */
module.exports = {
  ...base,
  rootDir: join(__dirname, '..', '..'),
  roots: ['<rootDir>/spec/calibration'],
  testMatch: ['**/*.calibrate.ts'],
};
