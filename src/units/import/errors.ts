import type { DomainError } from '../../kernel/domain-error.js';

type Place = readonly (string | number)[];

/** A line that names no unit where it must. */
export function unitMissing(path: Place, columns: readonly string[]): DomainError {
  const expected = columns.join(' or ');
  return {
    code: 'IMPORT_UNIT_MISSING',
    path,
    expected,
    messageEn: `The line names no unit: fill ${expected}.`,
    messageVi: `Dòng này không nêu đơn vị nào: hãy điền ${columns.join(' hoặc ')}.`,
  };
}

/** A field without which a unit cannot be opened. */
export function fieldMissing(path: Place, column: string, unit: string): DomainError {
  return {
    code: 'IMPORT_FIELD_MISSING',
    path,
    expected: column,
    messageEn: `"${unit}" is to be opened, and the line has nothing in "${column}".`,
    messageVi: `Cần mở "${unit}" nhưng cột "${column}" để trống.`,
  };
}

/** An official code that no unit has on the day. */
export function unknownOfficialCode(
  path: Place,
  { scheme, code, on }: { readonly scheme: string; readonly code: string; readonly on: string },
  suggestion?: string,
): DomainError {
  return {
    code: 'IMPORT_UNKNOWN_OFFICIAL_CODE',
    path,
    actual: code,
    messageEn: `No unit has the official code "${code}" (${scheme}) on ${on}.`,
    messageVi: `Không có đơn vị nào mang mã chính thức "${code}" (${scheme}) vào ngày ${on}.`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** Two lines that say different things of one unit. */
export function contradicts(
  path: Place,
  column: string,
  actual: string,
  expected: string,
): DomainError {
  return {
    code: 'IMPORT_CONTRADICTION',
    path,
    actual,
    expected,
    messageEn: `"${column}" is "${actual}" here and "${expected}" on an earlier line of the same unit.`,
    messageVi: `"${column}" ở đây là "${actual}" nhưng ở dòng trước của cùng đơn vị là "${expected}".`,
  };
}

/** An extent that the pairs of the file do not bear out. */
export function extentDiffers(path: Place, actual: string, successors: number): DomainError {
  const expected = successors > 1 ? 'partial' : 'full';
  return {
    code: 'IMPORT_EXTENT_DIFFERS',
    path,
    actual,
    expected,
    messageEn: `The extent is "${actual}", but the file passes this unit to ${successors} in all; a part that stays with it is a line of its own.`,
    messageVi: `Mức độ ghi là "${actual}", nhưng tệp chuyển đơn vị này cho tổng cộng ${successors} đơn vị; phần ở lại phải là một dòng riêng.`,
  };
}

/** A share that is no number. */
export function invalidNumber(path: Place, actual: string): DomainError {
  return {
    code: 'IMPORT_INVALID_NUMBER',
    path,
    actual,
    expected: 'a number in digits, such as 0.6',
    messageEn: `"${actual}" is not a number; write digits with a point, such as 0.6.`,
    messageVi: `"${actual}" không phải là số; viết bằng chữ số với dấu chấm, ví dụ 0.6.`,
  };
}
