import type { DomainError } from '../kernel/domain-error.js';

type Place = readonly (string | number)[];

/** A code that is not lower_snake_case. */
export function invalidCode(path: Place, actual: string): DomainError {
  return {
    code: 'INVALID_CODE',
    path,
    actual,
    expected: 'a lower-case letter, then up to 62 of a-z, 0-9 and _',
    messageEn: `"${actual}" is not a code: write lower-case letters, digits and _ beginning with a letter.`,
    messageVi: `"${actual}" không phải là mã hợp lệ: dùng chữ thường, số và _, bắt đầu bằng chữ cái.`,
  };
}

/** A name that is empty, too long or holds characters that no name has. */
export function invalidName(path: Place, actual: string): DomainError {
  return {
    code: 'INVALID_NAME',
    path,
    actual: actual.slice(0, 80),
    expected: '1 to 300 characters without control characters',
    messageEn: 'A name has 1 to 300 characters and no control characters.',
    messageVi: 'Tên có từ 1 đến 300 ký tự và không chứa ký tự điều khiển.',
  };
}

/** A text that is not a day of the calendar. */
export function invalidDate(path: Place, actual: string): DomainError {
  return {
    code: 'INVALID_DATE',
    path,
    actual,
    expected: 'YYYY-MM-DD, a real day of 1900 to 2199',
    messageEn: `"${actual}" is not a day of the calendar; write YYYY-MM-DD.`,
    messageVi: `"${actual}" không phải là ngày hợp lệ; viết theo dạng YYYY-MM-DD.`,
  };
}

/** A word outside of a closed list. */
export function notOneOf(
  path: Place,
  actual: string,
  known: readonly string[],
  suggestion?: string,
): DomainError {
  return {
    code: 'INVALID_CHOICE',
    path,
    actual,
    expected: known.join(', '),
    messageEn: `"${actual}" is none of ${known.join(', ')}.`,
    messageVi: `"${actual}" không thuộc ${known.join(', ')}.`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** A natural key that a record has which the caller may not see: all that can be told is that it is not free. */
export function takenElsewhere(path: Place, actual: string): DomainError {
  return {
    code: 'TAKEN_ELSEWHERE',
    path,
    actual,
    messageEn: `"${actual}" cannot be registered by you: it is in use outside of what you may see.`,
    messageVi: `Bạn không thể đăng ký "${actual}": mã này đã được dùng ngoài phạm vi của bạn.`,
  };
}

/** A unit code that nobody has. */
export function unknownUnit(path: Place, actual: string, suggestion?: string): DomainError {
  return {
    code: 'UNKNOWN_UNIT',
    path,
    actual,
    messageEn: `There is no organization unit "${actual}".`,
    messageVi: `Không có đơn vị "${actual}".`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** Two rows of one request with the same key. */
export function duplicateRow(path: Place, actual: string, first: number): DomainError {
  return {
    code: 'DUPLICATE_ROW',
    path,
    actual,
    messageEn: `"${actual}" is already in row ${first} of this request.`,
    messageVi: `"${actual}" đã có ở dòng ${first} của yêu cầu này.`,
  };
}

/** A unit that exists with another attribute: those change by a reorganization only. Of a root the parent is absent. */
export function unitExists(
  path: Place,
  code: string,
  expected: string | undefined,
  actual: string | undefined,
): DomainError {
  const quoted = (value: string | undefined, none: string): string =>
    value === undefined ? none : `"${value}"`;
  return {
    code: 'UNIT_EXISTS',
    path,
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    messageEn: `The unit "${code}" exists with ${quoted(expected, 'none')} here; opening it again cannot make it ${quoted(actual, 'none')}.`,
    messageVi: `Đơn vị "${code}" đã có và mục này là ${quoted(expected, 'không có')}; không thể mở lại thành ${quoted(actual, 'không có')}.`,
  };
}

/** A unit that exists without an official code that its row states. */
export function unitWithoutCode(path: Place, code: string, actual: string): DomainError {
  return {
    code: 'UNIT_EXISTS',
    path,
    actual,
    messageEn: `The unit "${code}" exists and did not get the official code ${actual}; opening it again cannot add it.`,
    messageVi: `Đơn vị "${code}" đã có và không mang mã chính thức ${actual}; không thể thêm mã bằng cách mở lại.`,
  };
}

/** A unit above that is not there on the day of opening. */
export function parentNotOpen(path: Place, parent: string, openedOn: string): DomainError {
  return {
    code: 'PARENT_NOT_OPEN',
    path,
    actual: openedOn,
    messageEn: `The unit above, "${parent}", is not open on ${openedOn}.`,
    messageVi: `Đơn vị cấp trên "${parent}" chưa hoạt động vào ngày ${openedOn}.`,
  };
}

/** Units that would stand above themselves. */
export function placementCycle(path: Place, codes: readonly string[]): DomainError {
  return {
    code: 'PLACEMENT_CYCLE',
    path,
    actual: codes.join(' > '),
    messageEn: `These units would stand above themselves: ${codes.join(' > ')}.`,
    messageVi: `Các đơn vị này sẽ tự đứng trên chính mình: ${codes.join(' > ')}.`,
  };
}

/** A unit without one above that is no country. */
export function parentMissing(path: Place, kind: string): DomainError {
  return {
    code: 'PARENT_MISSING',
    path,
    expected: 'the code of the unit above',
    messageEn: `A unit of kind ${kind} stands under another unit; name it in "parent".`,
    messageVi: `Đơn vị loại ${kind} phải trực thuộc một đơn vị khác; ghi mã ở "parent".`,
  };
}

/** An official code that another unit has on the same days. */
export function officialCodeTaken(path: Place, code: string, unit: string): DomainError {
  return {
    code: 'OFFICIAL_CODE_TAKEN',
    path,
    actual: code,
    messageEn: `The official code "${code}" belongs to "${unit}" on some of these days.`,
    messageVi: `Mã chính thức "${code}" thuộc về "${unit}" trong một số ngày này.`,
  };
}

/** An official code that meant several units in time, asked for without a date. */
export function officialCodeAmbiguous(
  path: Place,
  code: string,
  units: readonly string[],
): DomainError {
  return {
    code: 'OFFICIAL_CODE_AMBIGUOUS',
    path,
    actual: code,
    expected: 'a date in "on"',
    messageEn: `The official code "${code}" meant ${units.join(' and ')} in turn; say the date in "on".`,
    messageVi: `Mã chính thức "${code}" lần lượt chỉ ${units.join(' và ')}; hãy nêu ngày ở "on".`,
  };
}

/** A unit that is not open on a day on which something is to happen there. */
export function unitNotOpen(
  path: Place,
  unit: string,
  on: string,
  suggestion?: string,
): DomainError {
  return {
    code: 'UNIT_NOT_OPEN',
    path,
    actual: on,
    messageEn: `The unit "${unit}" is not open on ${on}.`,
    messageVi: `Đơn vị "${unit}" không hoạt động vào ngày ${on}.`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
