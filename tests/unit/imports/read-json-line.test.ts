import { describe, expect, it } from '@jest/globals';
import { readJsonLine } from '../../../src/imports/read-json-line.js';
import {
  enterpriseShape,
  organizationShape,
  reportShape,
} from '../../../src/imports/row-shapes.js';

const report = {
  form: 'f',
  reporter: { enterprise: '0100109106' },
  period: '2024-H1',
  values: [{ measure: 'workers', value: 1 }],
};

function faults(line: string, shape = reportShape): unknown[] {
  const read = readJsonLine(line, shape);
  if ('row' in read) return [];
  return read.errors.map(({ code, path, expected, suggestion }) => [
    code,
    path.join('.'),
    suggestion ?? expected,
  ]);
}

describe('readJsonLine', () => {
  it('reads a row; what is null was left out', () => {
    const read = readJsonLine(JSON.stringify({ ...report, note: null }), reportShape);
    expect(read).toMatchObject({ row: report });
    expect('row' in read && read.row.note).toBeUndefined();
  });

  it.each([
    ['{"form": 1,}', 12],
    ['{"form": "f", "values": [', 26],
    ['nothing', 2],
    ['{"form": x, "values": []}', 10],
  ])('tells where %s stops being JSON', (line, column) => {
    expect(readJsonLine(line, reportShape)).toMatchObject({
      errors: [{ code: 'IMPORT_SYNTAX' }],
      column,
    });
  });

  it('tells every field of a wrong kind at its place', () => {
    const values = [{ measure: 'workers', value: '1' }, { value: 2 }];
    expect(faults(JSON.stringify({ ...report, period: 2024, values }))).toEqual([
      ['IMPORT_INVALID_FIELD', 'period', 'text'],
      ['IMPORT_INVALID_FIELD', 'values.0.value', 'number'],
      ['IMPORT_INVALID_FIELD', 'values.1.measure', 'text'],
    ]);
  });

  it('suggests the nearest field, inside of others too', () => {
    const values = [{ mesure: 'workers', value: 1 }];
    const reporter = { entreprise: '0100109106' };
    expect(faults(JSON.stringify({ ...report, reporter, values, nota: '' }))).toEqual(
      expect.arrayContaining([
        ['IMPORT_UNKNOWN_FIELD', 'nota', 'note'],
        ['IMPORT_UNKNOWN_FIELD', 'values.0.mesure', 'measure'],
        ['IMPORT_UNKNOWN_FIELD', 'reporter.entreprise', 'enterprise'],
      ]),
    );
  });

  it('takes what the mutations of the registers take', () => {
    const enterprise = { taxCode: '1', name: null, eligibleForTradeUnion: true };
    expect(readJsonLine(JSON.stringify(enterprise), enterpriseShape)).toEqual({ row: enterprise });
    const organization = { code: 'o', covers: [{ enterprise: '1', from: '2024-01-01' }] };
    const read = readJsonLine(JSON.stringify(organization), organizationShape);
    expect(read).toEqual({ row: organization });
    expect(faults('[]')).toEqual([['IMPORT_INVALID_FIELD', '', 'object']]);
  });
});
