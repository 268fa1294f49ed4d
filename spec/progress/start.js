const { join } = require('node:path');
const { runCLI } = require('jest');

const root = join(__dirname, '..', '..');

// `npm start` is a look at the map, not a test: whatever it shows, it ends well.
runCLI({ _: ['katas'], $0: 'jest', silent: true, reporters: [join(__dirname, 'map.js')] }, [root]);
