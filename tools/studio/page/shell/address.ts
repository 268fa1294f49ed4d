import { useEffect, useState } from 'preact/hooks';

/** What the address says: all of the page's state, so that a link is enough to show it to others. */
export interface Address {
  readonly room: string;
  readonly state: Readonly<Record<string, string>>;
}

const changed = 'address-changed';

/** Reads `#room?name=value&…`. */
export function readAddress(hash = location.hash): Address {
  const [room, query = ''] = hash.slice(1).split('?');
  return { room: room || 'graph', state: Object.fromEntries(new URLSearchParams(query)) };
}

/** Puts some of the state into the address; what is `undefined` or empty leaves it. */
export function changeAddress(state: Readonly<Record<string, string | undefined>>): void {
  const { room, state: before } = readAddress();
  const all = Object.entries({ ...before, ...state }).filter(([, value]) => value);
  const query = new URLSearchParams(all as [string, string][]).toString();
  history.replaceState(null, '', `#${room}${query && `?${query}`}`);
  window.dispatchEvent(new Event(changed));
}

/** The address, followed. */
export function useAddress(): Address {
  const [address, setAddress] = useState(readAddress());
  useEffect(() => {
    const follow = () => setAddress(readAddress());
    for (const event of ['hashchange', changed]) window.addEventListener(event, follow);
    return () => {
      for (const event of ['hashchange', changed]) window.removeEventListener(event, follow);
    };
  }, []);
  return address;
}
