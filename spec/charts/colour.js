const { styleText } = require('node:util');

/** NO_COLOR and FORCE_COLOR decide; without them, whether somebody is looking. */
function wantsColour() {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0';
  return process.stderr.isTTY === true;
}

/** `text` in a colour where the terminal wants colours, and plain where it does not. */
exports.tinted = (shade, text) => (wantsColour() ? styleText(shade, text) : text);
