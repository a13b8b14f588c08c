import type { DomainError } from '../kernel/domain-error.js';
import { finding, type Place } from './finding.js';

/** An idempotency key that came with another body before. */
export function idempotencyKeyReused(path: Place, key: string): DomainError {
  return finding(
    'IDEMPOTENCY_KEY_REUSED',
    path,
    `The idempotency key "${key}" was used for another request; use a new key for new content.`,
    `Khóa "${key}" đã dùng cho một yêu cầu khác; nội dung mới cần khóa mới.`,
    { actual: key },
  );
}

/** An idempotency key that cannot be one. */
export function invalidIdempotencyKey(path: Place): DomainError {
  const expected = '1 to 200 characters without control characters';
  return finding(
    'INVALID_IDEMPOTENCY_KEY',
    path,
    `An idempotency key has ${expected}.`,
    'Khóa chống gửi trùng có từ 1 đến 200 ký tự, không chứa ký tự điều khiển.',
    { expected },
  );
}

/** More rows than one request may have, or none. */
export function rowCount(path: Place, most: number, actual: number): DomainError {
  const expected = `1 to ${most} rows`;
  return finding(
    'ROW_COUNT',
    path,
    `A request has ${expected}; this one has ${actual}.`,
    `Mỗi yêu cầu có từ 1 đến ${most} dòng; yêu cầu này có ${actual}.`,
    { expected, actual: String(actual) },
  );
}
