import type { DomainError } from '../kernel/domain-error.js';

type Place = readonly (string | number)[];

function finding(
  code: string,
  path: Place,
  messageEn: string,
  messageVi: string,
  details: { expected?: string; actual?: string; suggestion?: string | undefined } = {},
): DomainError {
  const { suggestion, ...rest } = details;
  const suggested = suggestion === undefined ? {} : { suggestion };
  return { code, path, messageEn, messageVi, ...rest, ...suggested };
}

/** A file that says to be packed and is not, or that ends too early. */
export function notGzip(reason: string): DomainError {
  return finding(
    'IMPORT_NOT_GZIP',
    [],
    `The file is not whole gzip: ${reason}. Nothing of it was kept.`,
    `Tệp không phải gzip hoàn chỉnh: ${reason}. Không có gì được lưu.`,
  );
}

/** A file that did not come in whole. */
export function broken(reason: string): DomainError {
  return finding(
    'IMPORT_BROKEN_OFF',
    [],
    `The file did not come in whole (${reason}). Nothing of it was kept; send it again.`,
    `Tệp chưa được nhận đủ (${reason}). Không có gì được lưu; hãy gửi lại.`,
  );
}

/** A file without a row. */
export function empty(): DomainError {
  return finding('IMPORT_EMPTY', [], 'The file has no rows.', 'Tệp không có dòng dữ liệu nào.');
}

/** A column that the header must have; of several `names` one is enough. */
export function columnMissing(names: readonly string[]): DomainError {
  const expected = names.join(', ');
  return finding(
    'IMPORT_COLUMN_MISSING',
    [names[0] ?? ''],
    names.length === 1
      ? `The header has no column "${expected}".`
      : `The header needs one of the columns ${expected}.`,
    names.length === 1
      ? `Dòng tiêu đề thiếu cột "${expected}".`
      : `Dòng tiêu đề cần một trong các cột ${expected}.`,
    { expected },
  );
}

/** A column that nothing is read from. */
export function columnUnknown(
  column: string,
  expected: string,
  suggestion: string | undefined,
): DomainError {
  return finding(
    'IMPORT_COLUMN_UNKNOWN',
    [column],
    `There is no column "${column}"; the columns are ${expected}.`,
    `Không có cột "${column}"; các cột là ${expected}.`,
    { expected, actual: column, suggestion },
  );
}

/** A column that stands twice. */
export function columnTwice(column: string): DomainError {
  return finding(
    'IMPORT_COLUMN_TWICE',
    [column],
    `The column "${column}" stands twice.`,
    `Cột "${column}" bị lặp.`,
    { actual: column },
  );
}

/** A line that is longer than any row can be. */
export function lineTooLong(mostBytes: number): DomainError {
  const expected = `at most ${mostBytes} bytes`;
  return finding(
    'IMPORT_LINE_TOO_LONG',
    [],
    `A line has ${expected}; this one has more.`,
    `Mỗi dòng có tối đa ${mostBytes} byte; dòng này dài hơn.`,
    { expected },
  );
}

/** A line that is not UTF-8. */
export function notText(): DomainError {
  return finding('IMPORT_NOT_UTF8', [], 'The line is not UTF-8.', 'Dòng không được mã hóa UTF-8.');
}

/** A line that is no JSON, or no row of fields; `reason` is the parser's. */
export function syntax(format: 'JSON' | 'CSV', reason: string): DomainError {
  return finding(
    'IMPORT_SYNTAX',
    [],
    `The line is no ${format}: ${reason}`,
    `Dòng không đúng định dạng ${format}: ${reason}`,
  );
}

/** A row with another number of fields than the header. */
export function fieldCount(expected: number, actual: number): DomainError {
  return finding(
    'IMPORT_FIELD_COUNT',
    [],
    `The header has ${expected} fields and this line ${actual}.`,
    `Dòng tiêu đề có ${expected} trường, dòng này có ${actual}.`,
    { expected: `${expected}`, actual: `${actual}` },
  );
}

/** A field that is not of the right kind. */
export function invalidField(path: Place, expected: string, actual: string): DomainError {
  const name = path.join('.') || 'the row';
  return finding(
    'IMPORT_INVALID_FIELD',
    path,
    `${name}: expected ${expected}, found ${actual}.`,
    `${name}: cần ${expected}, nhưng là ${actual}.`,
    { expected, actual },
  );
}

/** A field that nothing is read from. */
export function unknownField(path: Place, actual: string, suggestion?: string): DomainError {
  return finding(
    'IMPORT_UNKNOWN_FIELD',
    path,
    `There is no field "${actual}" here.`,
    `Ở đây không có trường "${actual}".`,
    { actual, suggestion },
  );
}

/** A report of a CSV file in which no value is filled in: it would annul what was accepted. */
export function noValues(): DomainError {
  return finding(
    'IMPORT_NO_VALUES',
    [],
    'No value is filled in. A report is annulled by an NDJSON row whose "values" is [], or by submitReports.',
    'Không có giá trị nào. Muốn hủy báo cáo, hãy gửi dòng NDJSON có "values" là [], hoặc dùng submitReports.',
  );
}
