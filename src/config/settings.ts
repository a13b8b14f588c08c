import { nearest } from '../kernel/suggest.js';
import { parseNetworkRange, type NetworkRange } from './network-range.js';
import type { Setting } from './setting.js';

/** Levels of the log, most severe first. */
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What an empty database is filled with. */
const SEEDS = ['demo', 'reference', 'none'] as const;
export type Seed = (typeof SEEDS)[number];

const LOOPBACK: readonly NetworkRange[] = [
  { address: '127.0.0.0', prefixLength: 8, family: 'ipv4' },
  { address: '::1', prefixLength: 128, family: 'ipv6' },
];

/** `PORT`: 0 asks the system for any free one. */
export const PORT: Setting<number> = wholeNumber('PORT', 4000, 0, 65_535);

/** `DATABASE_POOL_SIZE`: connections this process may hold open. */
export const DATABASE_POOL_SIZE: Setting<number> = wholeNumber('DATABASE_POOL_SIZE', 10, 1, 500);

/** `DATABASE_REPLICA_LAG`: seconds that a replica may be behind and still be asked. */
export const DATABASE_REPLICA_LAG: Setting<number> = wholeNumber(
  'DATABASE_REPLICA_LAG',
  10,
  2,
  3_600,
);

/** `HOST`: the address to listen on. */
export const HOST: Setting<string> = {
  name: 'HOST',
  fallback: '127.0.0.1',
  expected: { en: 'a host name or an address', vi: 'tên máy hoặc địa chỉ' },
  parse: (text) => (/^[A-Za-z0-9.:_-]+$/.test(text) ? text : undefined),
};

/** `DATABASE_URL`: absent means the embedded server. */
export const DATABASE_URL: Setting<string | undefined> = {
  name: 'DATABASE_URL',
  fallback: undefined,
  expected: {
    en: 'a URL such as postgres://user:password@host:5432/name',
    vi: 'một URL như postgres://user:password@host:5432/name',
  },
  parse: (text) => (isDatabaseUrl(text) ? text : undefined),
  secret: true,
};

/** `DATABASE_REPLICA_URLS`: streaming replicas of the database; absent = none. */
export const DATABASE_REPLICA_URLS: Setting<readonly string[]> = {
  name: 'DATABASE_REPLICA_URLS',
  fallback: [],
  expected: {
    en: 'URLs parted by commas, such as postgres://user:password@host:5432/name (a comma inside of one is %2C)',
    vi: 'các URL cách nhau bằng dấu phẩy, như postgres://user:password@host:5432/name (dấu phẩy trong URL viết là %2C)',
  },
  parse: (text) => {
    const urls = text.split(',').map((part) => part.trim());
    return urls.every(isDatabaseUrl) ? urls : undefined;
  },
  secret: true,
};

/** `DATA_DIR`: where the embedded server keeps its files. */
export const DATA_DIR: Setting<string> = {
  name: 'DATA_DIR',
  fallback: './.data',
  expected: { en: 'a directory', vi: 'một thư mục' },
  parse: (text) => (text.includes('\0') ? undefined : text),
};

/** `LOG_LEVEL`: the least severe level that is written. */
export const LOG_LEVEL: Setting<LogLevel> = oneOf('LOG_LEVEL', LOG_LEVELS, 'info');

/** `SEED`: absent means that the caller decides by what it finds in the database. */
export const SEED: Setting<Seed | undefined> = oneOf<Seed, undefined>('SEED', SEEDS, undefined);

/** `TRUSTED_NETWORKS`: who may call while no API key exists; `none` for nobody. */
export const TRUSTED_NETWORKS: Setting<readonly NetworkRange[]> = {
  name: 'TRUSTED_NETWORKS',
  fallback: LOOPBACK,
  expected: {
    en: '"none" or address ranges parted by commas, such as 127.0.0.0/8,::1/128',
    vi: '"none" hoặc các dải địa chỉ cách nhau bằng dấu phẩy, như 127.0.0.0/8,::1/128',
  },
  parse: (text) => (text === 'none' ? [] : parseRanges(text)),
};

function wholeNumber(name: string, fallback: number, low: number, high: number): Setting<number> {
  return {
    name,
    fallback,
    expected: {
      en: `a whole number from ${low} to ${high}`,
      vi: `số nguyên từ ${low} đến ${high}`,
    },
    parse: (text) => {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
      return value >= low && value <= high ? value : undefined;
    },
  };
}

function oneOf<T extends string, F = T>(
  name: string,
  words: readonly T[],
  fallback: F,
): Setting<T | F> {
  return {
    name,
    fallback,
    expected: { en: `one of ${words.join(', ')}`, vi: `một trong ${words.join(', ')}` },
    parse: (text) => words.find((word) => word === text.toLowerCase()),
    suggest: (text) => nearest(text, words),
  };
}

function isDatabaseUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
}

function parseRanges(text: string): readonly NetworkRange[] | undefined {
  const ranges = text.split(',').map((part) => parseNetworkRange(part.trim()));
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}
