import { isIn, isThisHost, networks, ownAddresses, plainAddress } from './address';

test('peers from networks of one’s own are let in, in every way of writing them', () => {
  const list = networks();
  const local = [
    '127.0.0.1',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.5',
    '169.254.7.7',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fd12:3456::1',
    '::ffff:192.168.1.5',
    '::FFFF:10.1.2.3',
  ];
  expect(local.filter((each) => !isIn(list, each))).toEqual([]);
});

test('everybody else is not, nor what is no address', () => {
  const list = networks();
  const others = [
    '8.8.8.8',
    '172.15.255.255',
    '172.32.0.1',
    '192.169.0.1',
    '11.0.0.1',
    '100.64.0.1',
    '0.0.0.0',
    '::',
    '2001:db8::1',
    'febf::1'.replace('b', 'c'),
    '::ffff:8.8.8.8',
    '::ffff:808:808',
    '::7f00:1',
    '64:ff9b::7f00:1',
    '',
    'localhost',
    '127.0.0.1.evil.example',
  ];
  expect(others.filter((each) => isIn(list, each))).toEqual([]);
  expect(isIn(list, undefined)).toBe(false);
});

test('networks that are named are let in too', () => {
  const list = networks(['131.159.0.0/16', '2001:db8::/32']);
  expect(isIn(list, '131.159.3.4')).toBe(true);
  expect(isIn(list, '::ffff:131.159.3.4')).toBe(true);
  expect(isIn(list, '2001:db8::7')).toBe(true);
  expect(isIn(list, '131.160.3.4')).toBe(false);
  for (const wrong of ['x', '1.2.3.4', '1.2.3.4/33', '1.2.3.4/', '1.2.3/8', '1.2.3.4/8/9']) {
    expect(() => networks([wrong])).toThrow();
  }
});

test('a host is this machine by its number or by its own name, and by no other', () => {
  const own = ['127.0.0.1', '192.168.1.5:8765', '[::1]:8765', 'localhost:8765', 'LOCALHOST'];
  const named = ['mill', 'mill:8765', 'mill.local:8765', 'Mill.local'];
  const others = [
    'evil.example',
    'evil.example:8765',
    'mill.evil.example',
    'localhost.evil.example',
  ];
  const odd = [
    '',
    'a b',
    '127.0.0.1:8765:1',
    '127.0.0.1@evil.example',
    '192.168.1.5.nip.io',
    '[::1',
  ];
  expect([...own, ...named].filter((each) => !isThisHost(each, 'mill'))).toEqual([]);
  expect(isThisHost('mill.local', 'mill.local')).toBe(true);
  expect([...others, ...odd].filter((each) => isThisHost(each, 'mill'))).toEqual([]);
  expect(isThisHost(undefined, 'mill')).toBe(false);
});

test('of several networks, the room’s comes before those of containers', () => {
  const at = (address: string, internal = false) => [
    { address, internal, family: 'IPv4', netmask: '', mac: '', cidr: null } as const,
  ];
  const interfaces = {
    lo: at('127.0.0.1', true),
    docker0: at('172.17.0.1'),
    eth1: at('10.0.0.4'),
    wlan0: at('192.168.1.5'),
    ppp0: at('8.8.4.4'),
  };
  expect(ownAddresses(interfaces)).toEqual(['192.168.1.5', '10.0.0.4', '172.17.0.1']);
});

test('an address counts as the same, however it is written', () => {
  expect(plainAddress('::FFFF:10.1.2.3')).toBe('10.1.2.3');
  expect(plainAddress('FE80::1%eth0')).toBe('fe80::1');
});
