import type { DomainError } from '../../kernel/domain-error.js';
import { type FilePlace, fieldCountFinding, fileFinding } from '../../kernel/file-finding.js';

/** A file that cannot be read; `reason` is the system's. */
export function unreadable(reason: string): DomainError {
  return fileFinding(
    'IMPORT_UNREADABLE',
    [],
    `It cannot be read: ${reason}.`,
    `Không đọc được: ${reason}.`,
  );
}

/** A file that is no CSV in UTF-8; `reason` is the parser's. */
export function syntax(reason: string): DomainError {
  return fileFinding(
    'IMPORT_SYNTAX',
    [],
    `This is no CSV in UTF-8: ${reason}`,
    `Không phải là CSV mã UTF-8: ${reason}`,
  );
}

/** A file without a header. */
export function headerMissing(): DomainError {
  return fileFinding(
    'IMPORT_HEADER_MISSING',
    [],
    'The file is empty; its first line names the columns.',
    'Tệp trống; dòng đầu phải nêu tên các cột.',
  );
}

/** A column that the header must have, as the mapping or the kind of file says. */
export function columnMissing(column: string, header: readonly string[], suggestion?: string) {
  return fileFinding(
    'IMPORT_COLUMN_MISSING',
    [column],
    `The header has no column "${column}"; it has ${header.join(', ')}.`,
    `Dòng tiêu đề thiếu cột "${column}"; hiện có ${header.join(', ')}.`,
    { expected: column, suggestion },
  );
}

/** A column that nothing is read from, or one that stands twice. */
export function columnUnknown(
  column: string,
  known: readonly string[],
  suggestion?: string,
): DomainError {
  const expected = known.join(', ');
  return fileFinding(
    'IMPORT_COLUMN_UNKNOWN',
    [column],
    `The column "${column}" is unknown or stands twice; the columns are ${expected}. Other names need a mapping, see "--columns".`,
    `Cột "${column}" không được biết hoặc bị lặp; các cột là ${expected}. Tên khác cần tệp ánh xạ, xem "--columns".`,
    { expected, actual: column, suggestion },
  );
}

/** A line with another number of fields than the header. */
export const fieldCount = (expected: number, actual: number): DomainError =>
  fieldCountFinding('IMPORT_FIELD_COUNT', expected, actual);

/** A mapping of columns that is not one; `reason` says why. */
export function mappingInvalid(path: FilePlace, reason: string, suggestion?: string): DomainError {
  const place = path.join('.') || 'the file';
  return fileFinding(
    'IMPORT_MAPPING_INVALID',
    path,
    `This is no mapping of columns: ${place}: ${reason}.`,
    `Không phải là tệp ánh xạ cột: ${place}: ${reason}.`,
    { suggestion },
  );
}
