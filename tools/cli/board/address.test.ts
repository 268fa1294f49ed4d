import { roomFrom } from './address';
import { friendlyName, problemWith } from './name';

test.each([
  ['http://192.168.1.5:8765/K7QX', 'http://192.168.1.5:8765', 'K7QX'],
  ['http://192.168.1.5:8765/k7qx/', 'http://192.168.1.5:8765', 'K7QX'],
  ['HTTPS://Board.local/12345678', 'https://board.local', '12345678'],
  ['http://[fe80::1]:80/K7QX', 'http://[fe80::1]', 'K7QX'],
])('%s is a room', (text, origin, code) => {
  expect(roomFrom(text)).toEqual({
    address: `${origin}/${code}`,
    events: `${origin}/room/${code}/events`,
    code,
    host: origin.replace(/^\w+:\/\//, ''),
  });
});

test.each([
  ['', 'It has to begin with http://'],
  ['K7QX', 'It has to begin with http://'],
  ['192.168.1.5:8765/K7QX', 'It has to begin with http://'],
  ['ftp://192.168.1.5/K7QX', 'It has to begin with http://'],
  ['file:///etc/K7QX', 'It has to begin with http://'],
  ['http:///K7QX', 'It has to begin with http://'],
  ['http://a b/K7QX', 'It has to be an address'],
  ['http://192.168.1.5:99999/K7QX', 'It has to be an address'],
  ['http://me:secret@192.168.1.5/K7QX', 'It has a host and a code, no more'],
  ['http://192.168.1.5/K7QX?to=there', 'It has a host and a code, no more'],
  ['http://192.168.1.5:8765', 'It has to end with the code of the room'],
  ['http://192.168.1.5:8765/K7Q', 'It has to end with the code of the room'],
  ['http://192.168.1.5:8765/K7QXK7QXK', 'It has to end with the code of the room'],
  ['http://192.168.1.5:8765/K7QX/events', 'It has to end with the code of the room'],
  ['http://192.168.1.5:8765/K7%51X', 'It has to end with the code of the room'],
])('“%s” is none: %s', (text, sentence) => {
  const said = String(roomFrom(text));
  expect(said).toContain(sentence);
  expect(said).toContain(`came as “${text}”`);
  expect(said).toContain('http://192.168.1.5:8765/K7QX');
});

test('what was typed is shown in part, and without what moves a terminal', () => {
  const said = String(roomFrom(`http://h/\u001b[2J${'x'.repeat(1000)}`));
  expect(said.length).toBeLessThan(300);
  expect(said).not.toContain('\u001b');
});

test.each(['', ' ', 'x'.repeat(41), 'a\nb', '\u001b[2J', 'a\u202eb', '\ud800'])(
  '%p is no name',
  (name) => {
    expect(problemWith(name)).toMatch(/^A name .*\.$/);
  },
);

test.each(['Lin', 'Zoë & Ali', '<b>Lin</b>', '李雷', '👩‍💻'])('%p is a name', (name) => {
  expect(problemWith(name)).toBeUndefined();
});

test('a friendly name is a name, whatever chance says', () => {
  const names = [0, 0.25, 0.5, 0.999999].map((number) => friendlyName(() => number));
  expect(names).toEqual(['Agile Badger', 'Daring Gecko', 'Lively Magpie', 'Zesty Wren']);
  expect(names.map(problemWith)).toEqual([undefined, undefined, undefined, undefined]);
});
