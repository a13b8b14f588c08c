import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formCode } from '../definitions.js';
import type { AskedFigure } from '../figure.js';
import { quarterKey } from '../size.js';
import type { Road } from './road.js';
import type { RoadsOfCountry } from './roads-of-country.js';

const text = readFileSync(join(import.meta.dirname, '../sql/raw-contributors.sql'), 'utf8');

/** How many reports stand behind a figure: by the product, which lists a hundred of them too, and from the records. */
export function contributorRoads(
  roads: RoadsOfCountry,
  { unit, indicator, period }: AskedFigure,
): Road[] {
  const page =
    '{ totalCount nodes { period revision reporter { ... on Enterprise { taxCode } } } }';
  const query = `{ unit(code: "${unit}") { indicator(code: "${indicator}", period: "${period}") { contributors(first: 100) ${page} } } }`;
  const product = roads.over('product', query);
  const read = async (): Promise<number[]> => {
    const { unit: told } = (await product.data()) as {
      unit: { indicator: { contributors: { totalCount: number } } };
    };
    return [told.indicator.contributors.totalCount];
  };
  const count = async (): Promise<number[]> => {
    const [row] = await roads.query(text, [formCode, quarterKey(period), unit, roads.today]);
    return [Number(row?.reports)];
  };
  return [
    { name: 'product', ask: () => product.ask(), numbers: read },
    { name: 'records', ask: count, numbers: count },
  ];
}
