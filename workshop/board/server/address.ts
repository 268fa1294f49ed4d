import { BlockList, isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

/** Networks that are one's own: no router hands these on to the rest of the world. */
const own = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '::1/128',
  'fc00::/7',
  'fe80::/10',
];

/** The networks that peers may come from: one's own, and those that were named. @throws {Error} if one is none */
export function networks(named: readonly string[] = []): BlockList {
  const list = new BlockList();
  for (const each of [...own, ...named]) {
    const [, address, bits] = /^([^/]+)\/(\d{1,3})$/.exec(each) ?? [];
    if (address === undefined) throw new RangeError(`${each} is no network.`);
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

/** An address as it is known here: of IPv4 also where IPv6 wraps it, and without a zone. */
export function plainAddress(address: string): string {
  const bare = address.replace(/%.*$/, '').toLowerCase();
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1] ?? bare;
}

/** Whether a peer is in one of some networks. */
export function isIn(list: BlockList, address: string | undefined): boolean {
  const plain = plainAddress(address ?? '');
  const family = isIP(plain);
  return family !== 0 && list.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Whether a `Host` is this machine: a number, `localhost`, or its own name. A page from elsewhere
 * that lets its name lead here (DNS rebinding) sends that name.
 */
export function isThisHost(host: string | undefined, self = hostname()): boolean {
  const [, name] = /^(\[[0-9a-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.exec(host ?? '') ?? [];
  if (name === undefined) return false;
  const bare = name.replace(/^\[|\]$/g, '').toLowerCase();
  const first = self.toLowerCase().replace(/\.local$/, '');
  return isIP(bare) !== 0 || ['localhost', first, `${first}.local`].includes(bare);
}

/** The addresses of this machine in networks of its own, the likeliest to be the room's first. */
export function ownAddresses(interfaces = networkInterfaces()): string[] {
  const list = networks();
  const found = Object.entries(interfaces).flatMap(([name, each = []]) =>
    each.map(({ address, family, internal }) => ({ name, address, family, internal })),
  );
  return found
    .filter(
      ({ address, family, internal }) => family === 'IPv4' && !internal && isIn(list, address),
    )
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map(({ address }) => address);
}

/** Networks of containers and virtual machines come last. */
function rankOf({ name, address }: { name: string; address: string }): number {
  const inside = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg)|vEthernet/i.test(name);
  const kind = ['192.168.', '10.', '172.'].findIndex((start) => address.startsWith(start));
  return (inside ? 10 : 0) + (kind < 0 ? 3 : kind);
}
