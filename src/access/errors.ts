import type { DomainError } from '../kernel/domain-error.js';

type Place = readonly (string | number)[];

/** A code that is not lower_snake_case. */
export function invalidCode(path: Place, actual: string): DomainError {
  const shown = actual.slice(0, 80);
  return {
    code: 'INVALID_CODE',
    path,
    actual: shown,
    expected: 'a lower-case letter, then up to 62 of a-z, 0-9 and _',
    messageEn: `"${shown}" is not a code: write lower-case letters, digits and _ beginning with a letter.`,
    messageVi: `"${shown}" không phải là mã hợp lệ: dùng chữ thường, số và _, bắt đầu bằng chữ cái.`,
  };
}

/** A name that is empty, too long or holds characters that no name has. */
export function invalidName(path: Place): DomainError {
  return {
    code: 'INVALID_NAME',
    path,
    expected: '1 to 300 characters without control characters',
    messageEn: 'A name has 1 to 300 characters and no control characters.',
    messageVi: 'Tên có từ 1 đến 300 ký tự và không chứa ký tự điều khiển.',
  };
}

/** A client that may do nothing. */
export function noActions(path: Place): DomainError {
  return {
    code: 'NO_ACTIONS',
    path,
    expected: 'at least one action',
    messageEn: 'A client needs at least one action.',
    messageVi: 'Máy khách cần ít nhất một quyền.',
  };
}

/** A word that is no action. */
export function unknownAction(
  path: Place,
  actual: string,
  known: readonly string[],
  suggestion?: string,
): DomainError {
  const shown = actual.slice(0, 80);
  return {
    code: 'UNKNOWN_ACTION',
    path,
    actual: shown,
    expected: known.join(', '),
    messageEn: `"${shown}" is no action; there are ${known.join(', ')}.`,
    messageVi: `"${shown}" không phải là quyền; các quyền gồm ${known.join(', ')}.`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** Rights that the caller does not have itself, so it can neither give them nor hand out keys to them. */
export function beyondOwnRights(path: Place, what: string, vi: string): DomainError {
  return {
    code: 'BEYOND_OWN_RIGHTS',
    path,
    actual: what,
    messageEn: `This would give more than you have yourself: ${what}.`,
    messageVi: `Không thể cấp quyền vượt quá quyền của chính bạn: ${vi}.`,
  };
}

/** Definitions hold for every unit, so nobody who sees only some may change them. */
export function definesEverywhere(path: Place): DomainError {
  return {
    code: 'DEFINES_EVERYWHERE',
    path,
    expected: 'a client without a unit',
    messageEn: 'Definitions hold for everybody: a client with the action DEFINE has no unit.',
    messageVi:
      'Định nghĩa áp dụng cho toàn hệ thống: máy khách có quyền DEFINE không gắn với đơn vị.',
  };
}

/** A key that would be dead before it is used. */
export function expiryPassed(path: Place, actual: string, now: string): DomainError {
  return {
    code: 'EXPIRY_PASSED',
    path,
    actual,
    expected: `an instant after ${now}`,
    messageEn: `The key would end at ${actual}, which has passed.`,
    messageVi: `Khóa sẽ hết hạn lúc ${actual}, là thời điểm đã qua.`,
  };
}

/** A time of overlap that is not given. */
export function invalidOverlap(path: Place, actual: number, most: number): DomainError {
  return {
    code: 'INVALID_OVERLAP',
    path,
    actual: String(actual),
    expected: `0 to ${most} whole days`,
    messageEn: `Other keys go on working for 0 to ${most} whole days, not ${actual}.`,
    messageVi: `Các khóa cũ còn hiệu lực từ 0 đến ${most} ngày, không phải ${actual}.`,
  };
}

/** A code that a client has already. */
export function clientExists(path: Place, code: string): DomainError {
  return {
    code: 'CLIENT_EXISTS',
    path,
    actual: code,
    messageEn: `There is a client "${code}" already; codes are never used again.`,
    messageVi: `Đã có máy khách "${code}"; mã không được dùng lại.`,
  };
}

/** A code that no client has which the caller may see. */
export function unknownClient(path: Place, code: string): DomainError {
  const shown = code.slice(0, 80);
  return {
    code: 'UNKNOWN_CLIENT',
    path,
    actual: shown,
    messageEn: `There is no client "${shown}".`,
    messageVi: `Không có máy khách "${shown}".`,
  };
}

/** A client that gets no keys any more. */
export function clientRevoked(path: Place, code: string): DomainError {
  return {
    code: 'CLIENT_REVOKED',
    path,
    actual: code,
    messageEn: `The client "${code}" was revoked for good; create another one.`,
    messageVi: `Máy khách "${code}" đã bị thu hồi vĩnh viễn; hãy tạo máy khách khác.`,
  };
}
