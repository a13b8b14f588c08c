import { readFileSync } from 'node:fs';

const millisecondsPerTick = 10;

/** Milliseconds that a process has spent on processors, in user and system mode. Linux only. */
export function processorTime(pid: number): number {
  const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick;
}
