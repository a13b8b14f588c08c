import type { DomainError } from '../../kernel/domain-error.js';
import {
  type FilePlace,
  fieldCountFinding,
  fileFinding,
  invalidFieldFinding,
  unknownFieldFinding,
} from '../../kernel/file-finding.js';

/** A folder or file that cannot be read; `reason` is the system's. */
export function unreadable(reason: string): DomainError {
  return fileFinding(
    'SEED_UNREADABLE',
    [],
    `It cannot be read: ${reason}.`,
    `Không đọc được: ${reason}.`,
  );
}

/** A folder without any file that is known. */
export function nothingToLoad(known: readonly string[]): DomainError {
  const expected = known.join(', ');
  return fileFinding(
    'SEED_NOTHING_TO_LOAD',
    [],
    `The folder has none of the files ${expected}, nor a folder reference or demo with them.`,
    `Thư mục không có tệp nào trong số ${expected}, cũng không có thư mục reference hoặc demo chứa chúng.`,
    { expected },
  );
}

/** A data file whose name is not known, so that it would not be loaded. */
export function unknownFile(
  actual: string,
  known: readonly string[],
  suggestion?: string,
): DomainError {
  const expected = known.join(', ');
  return fileFinding(
    'SEED_UNKNOWN_FILE',
    [],
    `"${actual}" is none of the files that are loaded: ${expected}.`,
    `"${actual}" không phải là tệp được nạp: ${expected}.`,
    { expected, actual, suggestion },
  );
}

/** A file that is no YAML or CSV; `reason` is the parser's. */
export function syntax(format: string, reason: string): DomainError {
  return fileFinding(
    'SEED_SYNTAX',
    [],
    `This is no ${format}: ${reason}`,
    `Không đúng định dạng ${format}: ${reason}`,
  );
}

/** A YAML file that does not begin with its list. */
export function listMissing(key: string): DomainError {
  const expected = `${key}: and a list`;
  return fileFinding(
    'SEED_LIST_MISSING',
    [key],
    `The file is "${expected}".`,
    `Tệp phải có dạng "${expected}".`,
    { expected },
  );
}

/** A column that the header must have. */
export function columnMissing(column: string): DomainError {
  return fileFinding(
    'SEED_COLUMN_MISSING',
    [column],
    `The header has no column "${column}".`,
    `Dòng tiêu đề thiếu cột "${column}".`,
    {
      expected: column,
    },
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
    'SEED_COLUMN_UNKNOWN',
    [column],
    `The column "${column}" is unknown or stands twice; the columns are ${expected}.`,
    `Cột "${column}" không được biết hoặc bị lặp; các cột là ${expected}.`,
    { expected, actual: column, suggestion },
  );
}

/** A line with another number of fields than the header. */
export const fieldCount = (expected: number, actual: number): DomainError =>
  fieldCountFinding('SEED_FIELD_COUNT', expected, actual);

/** A field that is not what it should be. */
export const invalidField = (
  path: FilePlace,
  expected: string,
  actual: string,
  suggestion?: string,
): DomainError =>
  invalidFieldFinding('SEED_INVALID_FIELD', path, 'the entry', expected, actual, suggestion);

/** A field that nothing is read from. */
export const unknownField = (path: FilePlace, actual: string, suggestion?: string): DomainError =>
  unknownFieldFinding('SEED_UNKNOWN_FIELD', path, actual, suggestion);
