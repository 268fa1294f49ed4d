/** What is wrong with a name, in a sentence, if anything is. */
export function problemWith(name: string): string | undefined {
  if (name.trim() === '' || name.length > 40) return 'A name has 1 to 40 characters.';
  // What turns the direction of a line round, or ends it, would change what stands beside the name.
  if (/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name)) {
    return 'A name is made of characters that can be seen.';
  }
  return undefined;
}

/** A friendly name for somebody who wants none of their own; `random` gives numbers from 0 to 1. */
export function friendlyName(random: () => number): string {
  const one = (words: readonly string[]) => words[Math.floor(random() * words.length)];
  return `${one(manners)} ${one(animals)}`;
}

const manners = [
  ...[
    'Agile',
    'Bold',
    'Brave',
    'Bright',
    'Calm',
    'Careful',
    'Cheerful',
    'Clever',
    'Cosy',
    'Curious',
  ],
  ...['Daring', 'Eager', 'Fair', 'Friendly', 'Gentle', 'Glad', 'Happy', 'Jolly', 'Keen', 'Kind'],
  ...['Lively', 'Lucky', 'Merry', 'Mild', 'Neat', 'Nimble', 'Patient', 'Polite', 'Quick', 'Quiet'],
  ...['Ready', 'Smart', 'Steady', 'Sunny', 'Swift', 'Tidy', 'Warm', 'Wise', 'Witty', 'Zesty'],
];

const animals = [
  ...['Badger', 'Beaver', 'Bison', 'Crane', 'Curlew', 'Deer', 'Dolphin', 'Falcon', 'Finch', 'Fox'],
  ...['Gecko', 'Hare', 'Hedgehog', 'Heron', 'Ibex', 'Ibis', 'Jackdaw', 'Koala', 'Lark', 'Lynx'],
  ...['Magpie', 'Marten', 'Moose', 'Newt', 'Otter', 'Owl', 'Panda', 'Pelican', 'Puffin', 'Raven'],
  ...['Robin', 'Seal', 'Stork', 'Swallow', 'Swan', 'Tapir', 'Tern', 'Turtle', 'Walrus', 'Wren'],
];
