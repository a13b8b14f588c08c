/** Ids of reports have ten digits at most: the schema sees to it. A period has six, so a subject is exact as a number. */
const ROOM_FOR_IDS = 10_000_000_000;

/**
 * The number by which the cube names a report: its period, followed by its id. Reports are kept by the year of their period, and who looks
 * one up by its id alone has to look into every year.
 */
export function reportSubject(periodKey: number, id: number): number {
  return periodKey * ROOM_FOR_IDS + id;
}

/** The row of a view of reports, for the subject number `asked.id`. */
export const findsReport = `f.subject = asked.id % ${ROOM_FOR_IDS} and f.period = (asked.id / ${ROOM_FOR_IDS})::int`;
