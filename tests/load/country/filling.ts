import type { Findings } from '../part.js';
import type { Filling } from './open-country.js';

/** What filling the country took: none of it has a bar. */
export function fillingFindings(filling: Filling): Findings {
  const { reports, megabytes, fillSeconds, rebuildSeconds, highWater } = filling;
  const figure = (what: string, measured: string) => ({ what, measured, bar: '', met: undefined });
  return {
    figures: [
      figure(
        `${reports} reports and their registers by set-based SQL`,
        `${fillSeconds.toFixed(1)} s: ${(reports / fillSeconds).toFixed(0)} reports/s`,
      ),
      figure(
        'tonghop rebuild of every cell from them',
        `${rebuildSeconds.toFixed(1)} s: ${(reports / rebuildSeconds).toFixed(0)} reports/s`,
      ),
      figure('the database after it', `${megabytes.toFixed(0)} MB`),
    ],
    details: filling,
    highWater,
  };
}
