const { styleText } = require('node:util');

/** NO_COLOR and FORCE_COLOR decide; without them, whether somebody is looking. */
exports.wantsColour = () => {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0';
  return process.stderr.isTTY === true;
};

/** `text` in a colour where the terminal wants colours, and plain where it does not. */
exports.tinted = (shade, text) => (exports.wantsColour() ? styleText(shade, text) : text);

/** `text` in one colour on another, as their numbers among the 256 that every terminal of today has. */
exports.painted = (text, front, back) => `\u001b[38;5;${front};48;5;${back}m${text}\u001b[0m`;
