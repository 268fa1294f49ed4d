/**
 * The element of the page that has an id.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

/**
 * A new element. What is a string becomes text, whatever stands in it.
 * @param {string} tag
 * @param {string} className
 * @param {...(Node | string)} children
 */
export function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/**
 * A new element with text for everybody, and other words for those who hear the page.
 * @param {string} tag
 * @param {string} className
 * @param {string} seen
 * @param {string} heard
 */
export function makeSaid(tag, className, seen, heard) {
  const sign = make('span', '', seen);
  sign.ariaHidden = 'true';
  return make(tag, className, sign, make('span', 'heard', heard));
}
