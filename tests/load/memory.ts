import { readFileSync, readdirSync } from 'node:fs';

/** Megabytes (10^6 bytes) of a process and all its descendants. */
export interface Memory {
  /** Resident pages; those that processes share are counted in each. */
  readonly rss: number;
  /** Shared pages are counted once, in equal parts; undefined where the system does not tell. */
  readonly pss: number | undefined;
  readonly processes: number;
}

const kibibyte = 1024;
const megabyte = 1_000_000;

/** What a server uses with everything that it started. Linux only. */
export function memoryOf(pid: number): Memory {
  return memoryOfAll(withDescendants(pid));
}

/** What one process uses, without those that it started. */
export function memoryOfOne(pid: number): Memory {
  return memoryOfAll([pid]);
}

function memoryOfAll(pids: readonly number[]): Memory {
  const rss = sum(pids.map((each) => kibibytes(`/proc/${each}/status`, 'VmRSS') ?? 0));
  const parts = pids.map((each) => kibibytes(`/proc/${each}/smaps_rollup`, 'Pss'));
  // The first one tells whether the system tells it at all; others may have ended by now.
  const pss = parts[0] === undefined ? undefined : sum(parts.map((part) => part ?? 0));
  return { rss, pss, processes: pids.length };
}

function sum(kilos: readonly number[]): number {
  return (kilos.reduce((total, each) => total + each, 0) * kibibyte) / megabyte;
}

function withDescendants(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(name) }));
  const found = [root];
  for (const pid of found) {
    found.push(...parents.filter(({ parent }) => parent === pid).map((child) => child.pid));
  }
  return found;
}

function parentOf(pid: string): number {
  const status = read(`/proc/${pid}/stat`);
  // The name in parentheses may hold anything; after it come the state and the parent.
  return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
}

function kibibytes(file: string, field: string): number | undefined {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(read(file));
  return found === null ? undefined : Number(found[1]);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
