import { dateInVietnam, type IsoDate } from './date.js';

/**
 * Where the present instant comes from. Tests give their own; nothing else in the program asks the
 * machine.
 */
export interface Clock {
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

const HOUR_IN_MILLISECONDS = 3_600_000;
let latest: { readonly hour: number; readonly day: IsoDate } | undefined;

/**
 * The present calendar day in Asia/Ho_Chi_Minh. Every request asks: the calendar is looked up once
 * an hour, as the day there begins on a full hour of UTC.
 */
export function today(clock: Clock): IsoDate {
  const now = clock.now();
  const hour = Math.floor(now.getTime() / HOUR_IN_MILLISECONDS);
  if (latest?.hour !== hour) latest = { hour, day: dateInVietnam(now) };
  return latest.day;
}
