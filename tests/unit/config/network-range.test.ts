import { describe, expect, it } from '@jest/globals';
import { loadConfiguration } from '../../../src/config/configuration.js';
import { parseNetworkRange, rangesContain } from '../../../src/config/network-range.js';

describe('parseNetworkRange', () => {
  it.each([
    ['10.0.0.0/8', { address: '10.0.0.0', prefixLength: 8, family: 'ipv4' }],
    ['0.0.0.0/0', { address: '0.0.0.0', prefixLength: 0, family: 'ipv4' }],
    ['10.1.2.3', { address: '10.1.2.3', prefixLength: 32, family: 'ipv4' }],
    ['fd00::/8', { address: 'fd00::', prefixLength: 8, family: 'ipv6' }],
    ['::1', { address: '::1', prefixLength: 128, family: 'ipv6' }],
  ])('reads %p', (text, range) => {
    expect(parseNetworkRange(text)).toEqual(range);
  });

  it.each(['', 'localhost', '10.0.0.0/', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0/8', '::1/129'])(
    'refuses %p',
    (text) => {
      expect(parseNetworkRange(text)).toBeUndefined();
    },
  );
});

describe('rangesContain', () => {
  const loaded = loadConfiguration({});
  const loopback = loaded.ok ? loaded.value.trustedNetworks : [];

  it.each(['127.0.0.1', '127.255.0.9', '::1', '::ffff:127.0.0.1'])(
    'loopback holds %p',
    (address) => {
      expect(rangesContain(loopback, address)).toBe(true);
    },
  );

  it.each(['10.0.0.1', '::2', '::ffff:10.0.0.1', 'localhost', ''])(
    'loopback does not hold %p',
    (address) => {
      expect(rangesContain(loopback, address)).toBe(false);
    },
  );

  it('nobody is in no range', () => {
    expect(rangesContain([], '127.0.0.1')).toBe(false);
  });
});
