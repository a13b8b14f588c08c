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

/** The present calendar day in Asia/Ho_Chi_Minh. */
export function today(clock: Clock): IsoDate {
  return dateInVietnam(clock.now());
}
