// The address a request really comes from when proxies stand in front: their header is believed only as far as the
// configuration vouches for them. The same rule for HTTP and for sockets.
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Whether the machine with this address, so many hops away (0 = the one that connected), is one of our proxies. */
export type Trust = (address: string, hop: number) => boolean;

const NAMED: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.1/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/, '');

/** `false`, a number of proxies, or a list of addresses, networks and names. null = cannot be understood. */
export function trustOf(setting: number | string | false): Trust | null {
  if (setting === false) return () => false;
  if (typeof setting === 'number') return (_address, hop) => hop < setting;
  const list = new BlockList();
  for (const part of setting.split(',').flatMap((each) => NAMED[each.trim()] ?? [each.trim()])) {
    const [address = '', bits] = part.split('/');
    const family = isIP(address);
    const most = family === 6 ? 128 : 32;
    const prefix = bits === undefined ? most : Number(bits);
    if (family === 0 || !Number.isInteger(prefix) || prefix < 0 || prefix > most) return null;
    list.addSubnet(address, prefix, family === 6 ? 'ipv6' : 'ipv4');
  }
  return (address) => {
    const family = isIP(plain(address));
    return family !== 0 && list.check(plain(address), family === 6 ? 'ipv6' : 'ipv4');
  };
}

export function clientAddress(request: IncomingMessage, trust: Trust): string {
  const header = request.headers['x-forwarded-for'];
  const named = (typeof header === 'string' ? header.split(',') : (header ?? [])).map(plain).reverse();
  const chain = [plain(request.socket.remoteAddress ?? ''), ...named];
  const at = chain.findIndex((address, hop) => !trust(address, hop));
  return chain[at === -1 ? chain.length - 1 : at] ?? '';
}
