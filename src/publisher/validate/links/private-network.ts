import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

const inside = new BlockList();

// IANA's registries of special-purpose addresses: this machine, its network, and what is routed nowhere.
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  inside.addSubnet(net, bits, 'ipv4');
}
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  inside.addSubnet(net, bits, 'ipv6');
}

/** The host of an address as a resolver takes it. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^\[|\]$/g, '');
}

/** Says whether an IP address may be asked. */
export type Guard = (ip: string) => boolean;

/** Lets through the public internet, and those private addresses at which `home` itself stands. */
export async function guardAround(home: string | undefined): Promise<Guard> {
  const found = home === undefined ? [] : await lookup(hostOf(home), { all: true }).catch(() => []);
  const ours = new Set(found.map(({ address }) => address));
  return (ip) => {
    const version = isIP(ip);
    return ours.has(ip) || (version > 0 && !inside.check(ip, version === 6 ? 'ipv6' : 'ipv4'));
  };
}
