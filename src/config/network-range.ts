import { BlockList, isIP } from 'node:net';

/** A block of addresses such as `10.0.0.0/8` or `::1/128`. */
export interface NetworkRange {
  readonly address: string;
  readonly prefixLength: number;
  readonly family: 'ipv4' | 'ipv6';
}

const WIDEST_PREFIX = { ipv4: 32, ipv6: 128 } as const;
const FAMILIES = new Map([
  [4, 'ipv4'],
  [6, 'ipv6'],
] as const);

/** Reads `address/prefix`; a bare address is a block of one. `undefined` when it is neither. */
export function parseNetworkRange(text: string): NetworkRange | undefined {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = familyOf(address);
  if (family === undefined || rest.length > 0) return undefined;
  if (prefix === undefined) return { address, prefixLength: WIDEST_PREFIX[family], family };
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > WIDEST_PREFIX[family]) return undefined;
  return { address, prefixLength: Number(prefix), family };
}

/** The range as operators write it. */
export function formatRange({ address, prefixLength }: NetworkRange): string {
  return `${address}/${prefixLength}`;
}

/** Whether one of the ranges holds the address; an IPv4 address mapped into IPv6 counts as IPv4. */
export function rangesContain(ranges: readonly NetworkRange[], address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const family = familyOf(plain);
  if (family === undefined) return false;
  const list = new BlockList();
  for (const range of ranges) list.addSubnet(range.address, range.prefixLength, range.family);
  return list.check(plain, family);
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(address);
  return version === 4 || version === 6 ? FAMILIES.get(version) : undefined;
}
