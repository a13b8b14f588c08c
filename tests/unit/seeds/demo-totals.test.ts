import { describe, expect, it } from '@jest/globals';
import { type CsvRow, demoRows } from './seed-files.js';

const zoneKind = new Map(demoRows('units').map((unit) => [unit.code, unit.zone_kind]));
const enterprises = demoRows('enterprises');
const enterpriseOf = new Map(enterprises.map((row) => [row.tax_code, row]));
const organizations = demoRows('organizations');
const reports = demoRows('reports');

/** Enterprises standing in zones of one kind. */
function standing(kind: string, ownership?: string): CsvRow[] {
  return enterprises.filter(
    (row) =>
      zoneKind.get(row.unit) === kind && (ownership === undefined || row.ownership === ownership),
  );
}

/** Values of a measure in 2023-H1 stated by the given enterprises. */
function stated(measure: string, by: readonly CsvRow[]): number[] {
  const taxCodes = new Set(by.map((row) => row.tax_code));
  return reports
    .filter((row) => row.measure === measure && row.period === '2023-H1')
    .filter((row) => taxCodes.has(row.reporter))
    .map((row) => Number(row.value));
}

const sum = (values: readonly number[]): number => values.reduce((left, right) => left + right, 0);
const inZone = (zone: string): CsvRow[] => enterprises.filter((row) => row.unit === zone);
const zonesOf = (kind: string): number => [...zoneKind.values()].filter((k) => k === kind).length;
const inZones = standing('INDUSTRIAL');
const ofZones = organizations.filter((row) =>
  zoneKind.has(enterpriseOf.get(row.enterprise)?.unit ?? ''),
);
const ofKind = (kind: string): CsvRow[] => ofZones.filter((row) => row.kind === kind);
const annual = (measure: string, period: string): number =>
  sum(
    reports
      .filter((row) => row.measure === measure && row.period === period)
      .map((row) => Number(row.value)),
  );

describe('the demo adds up to the figures of the project of 2023', () => {
  it.each<[string, number, number]>([
    ['industrial zones', zonesOf('INDUSTRIAL'), 12],
    ['economic zones', zonesOf('ECONOMIC'), 1],
    ['enterprises in industrial zones', inZones.length, 183],
    ['of domestic capital', standing('INDUSTRIAL', 'DOMESTIC').length, 36],
    ['of foreign capital', standing('INDUSTRIAL', 'FOREIGN').length, 147],
    ['enterprises in the economic zone', standing('ECONOMIC').length, 25],
    ['workers, domestic', sum(stated('workers', standing('INDUSTRIAL', 'DOMESTIC'))), 1_960],
    ['workers, foreign', sum(stated('workers', standing('INDUSTRIAL', 'FOREIGN'))), 69_423],
    ['workers in the economic zone', sum(stated('workers', standing('ECONOMIC'))), 200],
    ['trade unions', ofKind('TRADE_UNION').length, 137],
    ['youth unions', ofKind('YOUTH_UNION').length, 7],
    ['party organizations', ofKind('PARTY').length, 0],
    ['trade union members', sum(stated('trade_union_members', inZones)), 62_103],
    ['youth union members', sum(stated('youth_union_members', inZones)), 543],
    ['party members working', sum(stated('party_members_working', inZones)), 27],
    ['classes of 2019', annual('awareness_classes', '2019'), 2],
    ['attendees of 2019', annual('awareness_class_attendees', '2019'), 90],
    ['classes of 2020', annual('awareness_classes', '2020'), 2],
    ['attendees of 2020', annual('awareness_class_attendees', '2020'), 45],
    ['classes of 2022', annual('awareness_classes', '2022'), 2],
    ['attendees of 2022', annual('awareness_class_attendees', '2022'), 90],
  ])('%s', (_name, actual, expected) => {
    expect(actual).toBe(expected);
  });

  it.each<[string, number]>([
    ['dong_xoai_ii', 2],
    ['bac_dong_phu', 5],
    ['chon_thanh_ii', 3],
    ['minh_hung_iii', 5],
    ['minh_hung_han_quoc', 10],
    ['becamex_binh_phuoc', 2],
    ['chon_thanh_i', 0],
    ['dong_xoai_i', 0],
    ['dong_xoai_iii', 0],
    ['nam_dong_phu', 0],
    ['viet_kieu', 0],
    ['minh_hung_sikico', 0],
  ])('party members working in %s: %i', (zone, expected) => {
    const values = stated('party_members_working', inZone(zone));
    expect(values).toHaveLength(inZone(zone).length);
    expect(sum(values)).toBe(expected);
  });

  it.each(['trade_union_members', 'youth_union_members', 'party_members_working'])(
    'every enterprise of an industrial zone states %s, none of the economic zone does',
    (measure) => {
      expect(stated(measure, inZones)).toHaveLength(183);
      expect(stated(measure, standing('ECONOMIC'))).toEqual([]);
    },
  );

  it('places every organization of a zone in an enterprise of an industrial one, one of a kind in each', () => {
    const homes = ofZones.map((row) => enterpriseOf.get(row.enterprise)?.unit);
    expect(homes.map((unit) => zoneKind.get(unit))).toEqual(homes.map(() => 'INDUSTRIAL'));
    const seats = organizations.map((row) => `${row.kind} ${row.enterprise}`);
    expect(new Set(seats).size).toBe(seats.length);
  });
});
