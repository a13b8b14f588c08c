import type { IsoDate } from '../kernel/date.js';
import { isFinerThan, nativePeriodsIn, type Grain, type Period } from '../kernel/period.js';
import type { Measure } from '../measures/catalogue.js';
import type { NoValueReason } from './figure.js';

/** Native period keys of one measure that are summed together. */
export interface KeyRange {
  readonly lowest: number;
  readonly highest: number;
  /** A register stock: everything up to `highest`, beginning at the opening balance of its year. */
  readonly opening: boolean;
}

/** Which native periods answer an asked period (semantics 4, last paragraphs). */
export type MeasureTime =
  | {
      readonly ranges: readonly KeyRange[];
      readonly running: boolean;
      /** The native periods themselves: of a flow those that have begun, of a stock the one that is told. */
      readonly natives: readonly Period[];
    }
  | { readonly reason: NoValueReason };

/** The times of all measures that one reading asks for; each is worked out once, however many units ask. */
export class MeasureTimes {
  private readonly known = new Map<Measure, Map<Period, MeasureTime>>();

  constructor(private readonly today: IsoDate) {}

  of(measure: Measure, period: Period): MeasureTime {
    const ofMeasure = this.known.get(measure) ?? new Map<Period, MeasureTime>();
    this.known.set(measure, ofMeasure);
    const time = ofMeasure.get(period) ?? measureTime(measure, period, this.today);
    ofMeasure.set(period, time);
    return time;
  }

  /** The times of a SYSTEM measure: its native periods are those of the form whose reports it counts. */
  ofForm(measure: Measure, grain: Grain, period: Period): MeasureTime {
    return measureTime({ ...measure, grain }, period, this.today);
  }
}

/** FLOW adds up over the native periods that have begun; STOCK is never summed over time. */
export function measureTime(measure: Measure, period: Period, today: IsoDate): MeasureTime {
  if (measure.kind === 'STOCK' && period.kind === 'NINE_MONTHS') {
    return { reason: 'NOT_APPLICABLE' };
  }
  if (isFinerThan(period, measure.grain)) return { reason: 'FINER_THAN_GRAIN' };
  const begun = nativePeriodsIn(period, measure.grain).filter(({ firstDay }) => firstDay <= today);
  const [first] = begun;
  const last = begun.at(-1);
  if (first === undefined || last === undefined) return { reason: 'NO_DATA' };
  if (measure.kind === 'STOCK') return stockTime(measure, period, begun, today);
  const ranges = flowRanges(measure, begun, first, last);
  return { ranges, running: period.lastDay >= today, natives: begun };
}

/** What the system counts has no gaps, so a range reads it; what is reported is read one by one to see what is missing. */
function flowRanges(
  measure: Measure,
  begun: readonly Period[],
  first: Period,
  last: Period,
): KeyRange[] {
  if (measure.source === 'REGISTER') {
    return [{ lowest: first.key, highest: last.key, opening: false }];
  }
  if (measure.source === 'SYSTEM') return yearRanges(begun);
  return begun.map(({ key }) => ({ lowest: key, highest: key, opening: false }));
}

/** Between native periods of different years lie keys of other grains; a form may have had another one. */
function yearRanges(begun: readonly Period[]): KeyRange[] {
  const years = Map.groupBy(begun, ({ key }) => Math.floor(key / 100));
  return [...years.values()].map((periods) => ({
    lowest: Math.min(...periods.map(({ key }) => key)),
    highest: Math.max(...periods.map(({ key }) => key)),
    opening: false,
  }));
}

/** The asked period itself, else the last one inside it that has ended, else the running one while none has. */
function stockTime(
  measure: Measure,
  period: Period,
  begun: readonly Period[],
  today: IsoDate,
): MeasureTime {
  const isNative = period.kind === measure.grain;
  const ended = begun.filter(({ lastDay }) => lastDay < today).at(-1);
  const native = isNative ? begun[0] : (ended ?? begun[0]);
  if (native === undefined) return { reason: 'NO_DATA' };
  const opening = measure.source === 'REGISTER';
  const range = { lowest: opening ? 0 : native.key, highest: native.key, opening };
  return { ranges: [range], running: native.lastDay >= today, natives: [native] };
}
