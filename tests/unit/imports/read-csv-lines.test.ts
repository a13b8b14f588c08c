import { describe, expect, it } from '@jest/globals';
import { readCsvLines } from '../../../src/imports/read-csv-lines.js';

describe('readCsvLines', () => {
  it('reads fields, quoted ones too', () => {
    expect(readCsvLines(['a,b', '"c, ""d""",', 'e'])).toEqual([['a', 'b'], ['c, "d"', ''], ['e']]);
  });

  it('does not let a faulty line take the others with it', () => {
    const [first, second, third, fourth] = readCsvLines(['a,b', 'c,"d', 'e,f"g', 'h,i']);
    expect(first).toEqual(['a', 'b']);
    expect(second).toMatchObject({ code: 'IMPORT_SYNTAX' });
    expect(third).toMatchObject({ code: 'IMPORT_SYNTAX' });
    expect(fourth).toEqual(['h', 'i']);
  });

  it('holds a row that goes on over the next line to be faulty', () => {
    const read = readCsvLines(['a,"b', 'c",d', 'e,f']);
    expect(read.map((line) => ('code' in line ? line.code : line))).toEqual([
      'IMPORT_SYNTAX',
      'IMPORT_SYNTAX',
      ['e', 'f'],
    ]);
  });
});
