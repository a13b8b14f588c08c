import type { Findings } from '../part.js';
import type { Figure, PartReport } from '../report.js';
import type { Answered } from './answers.js';

/** One question in a country of one size, for the table and the chart. */
export interface GrowthPoint {
  readonly question: string;
  readonly enterprises: number;
  readonly rows: number;
  readonly buffers: number;
  /** Milliseconds, p50: in the database, over HTTP, and added up from the records. */
  readonly database: number;
  readonly http: number;
  readonly records: number;
}

const tolerance = 0.1;

/** What the parts of all countries answered. */
export function answeredIn(parts: readonly PartReport[]): GrowthPoint[] {
  return parts.flatMap(({ details }) => answersOf(details)).map(pointOf);
}

/** A part keeps its answers as its details or among them. */
function answersOf(details: unknown): readonly Answered[] {
  if (Array.isArray(details)) return details.filter(isAnswered);
  if (typeof details !== 'object' || details === null || !('answered' in details)) return [];
  return answersOf(details.answered);
}

function isAnswered(value: unknown): value is Answered {
  return typeof value === 'object' && value !== null && 'work' in value;
}

function pointOf({ name, enterprises, work, turns }: Answered): GrowthPoint {
  const middle = (road: string): number =>
    turns.find((turn) => turn.name === road)?.p50 ?? Number.NaN;
  return {
    ...{ question: name, enterprises, rows: work.rows, buffers: work.buffers },
    ...{ database: work.milliseconds, http: middle('product'), records: middle('records') },
  };
}

/** Every question in every size, and whether its work stays the same. */
export function growthFindings(points: readonly GrowthPoint[]): Findings {
  const rows = [...Map.groupBy(points, ({ question }) => question)].flatMap(([question, list]) =>
    list.map(({ enterprises, ...point }) => [
      ...[question, enterprises.toLocaleString('en'), String(point.rows), String(point.buffers)],
      ...[point.database, point.http, point.records].map((each) => each.toFixed(2)),
    ]),
  );
  const columns = [
    ...['question', 'enterprises', 'rows', 'buffers'],
    ...['ms in the database', 'ms over HTTP, p50', 'ms from the records, p50'],
  ];
  return {
    tables: [{ title: 'The same questions in larger countries', columns, rows }],
    figures: figureOf(points.filter(({ question }) => question === 'one indicator of the country')),
    details: points,
  };
}

function figureOf(points: readonly GrowthPoint[]): Figure[] {
  const [first, ...others] = points;
  if (first === undefined || others.length === 0) return [];
  const told = points.map(
    ({ enterprises, rows, buffers }) =>
      `${enterprises.toLocaleString('en')}: ${rows} rows, ${buffers} buffers`,
  );
  const met = others.every(
    ({ rows, buffers }) =>
      rows === first.rows && Math.abs(buffers / first.buffers - 1) <= tolerance,
  );
  return [
    {
      what: 'one indicator of the country, from the smallest country to the largest',
      measured: told.join('; '),
      bar: 'the same rows, buffers within 10 %',
      met,
    },
  ];
}
