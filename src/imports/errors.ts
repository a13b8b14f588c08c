import type { DomainError } from '../kernel/domain-error.js';
import {
  type FilePlace,
  fieldCountFinding,
  fileFinding,
  invalidFieldFinding,
  unknownFieldFinding,
} from '../kernel/file-finding.js';

/** A file that says to be packed and is not, or that ends too early. */
export function notGzip(reason: string): DomainError {
  return fileFinding(
    'IMPORT_NOT_GZIP',
    [],
    `The file is not whole gzip: ${reason}. Nothing of it was kept.`,
    `Tệp không phải gzip hoàn chỉnh: ${reason}. Không có gì được lưu.`,
  );
}

/** A file that did not come in whole. */
export function broken(reason: string): DomainError {
  return fileFinding(
    'IMPORT_BROKEN_OFF',
    [],
    `The file did not come in whole (${reason}). Nothing of it was kept; send it again.`,
    `Tệp chưa được nhận đủ (${reason}). Không có gì được lưu; hãy gửi lại.`,
  );
}

/** A file without a row. */
export function empty(): DomainError {
  return fileFinding('IMPORT_EMPTY', [], 'The file has no rows.', 'Tệp không có dòng dữ liệu nào.');
}

/** A column that the header must have; of several `names` one is enough. */
export function columnMissing(names: readonly string[]): DomainError {
  const expected = names.join(', ');
  return fileFinding(
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
  return fileFinding(
    'IMPORT_COLUMN_UNKNOWN',
    [column],
    `There is no column "${column}"; the columns are ${expected}.`,
    `Không có cột "${column}"; các cột là ${expected}.`,
    { expected, actual: column, suggestion },
  );
}

/** A column that stands twice. */
export function columnTwice(column: string): DomainError {
  return fileFinding(
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
  return fileFinding(
    'IMPORT_LINE_TOO_LONG',
    [],
    `A line has ${expected}; this one has more.`,
    `Mỗi dòng có tối đa ${mostBytes} byte; dòng này dài hơn.`,
    { expected },
  );
}

/** A line that is not UTF-8. */
export function notText(): DomainError {
  return fileFinding(
    'IMPORT_NOT_UTF8',
    [],
    'The line is not UTF-8.',
    'Dòng không được mã hóa UTF-8.',
  );
}

/** A line that is no JSON, or no row of fields; `reason` is the parser's. */
export function syntax(format: 'JSON' | 'CSV', reason: string): DomainError {
  return fileFinding(
    'IMPORT_SYNTAX',
    [],
    `The line is no ${format}: ${reason}`,
    `Dòng không đúng định dạng ${format}: ${reason}`,
  );
}

/** A row with another number of fields than the header. */
export const fieldCount = (expected: number, actual: number): DomainError =>
  fieldCountFinding('IMPORT_FIELD_COUNT', expected, actual);

/** A field that is not of the right kind. */
export const invalidField = (path: FilePlace, expected: string, actual: string): DomainError =>
  invalidFieldFinding('IMPORT_INVALID_FIELD', path, 'the row', expected, actual);

/** A field that nothing is read from. */
export const unknownField = (path: FilePlace, actual: string, suggestion?: string): DomainError =>
  unknownFieldFinding('IMPORT_UNKNOWN_FIELD', path, actual, suggestion);

/** A report of a CSV file in which no value is filled in: it would annul what was accepted. */
export function noValues(): DomainError {
  return fileFinding(
    'IMPORT_NO_VALUES',
    [],
    'No value is filled in. A report is annulled by an NDJSON row whose "values" is [], or by submitReports.',
    'Không có giá trị nào. Muốn hủy báo cáo, hãy gửi dòng NDJSON có "values" là [], hoặc dùng submitReports.',
  );
}
