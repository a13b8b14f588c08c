import type { DomainError } from '../../kernel/domain-error.js';
import { finding, type Place } from '../finding.js';

/** An id that means no report that the caller may see. */
export function unknownSubmission(path: Place): DomainError {
  return finding(
    'UNKNOWN_SUBMISSION',
    path,
    'There is no report with this id.',
    'Không có báo cáo nào với mã này.',
  );
}

/**
 * A decision about, or a report in place of, a revision that is not the current one: somebody sent or withdrew another
 * meanwhile. 0 = none.
 */
export function staleRevision(path: Place, current: number, actual: number): DomainError {
  return finding(
    'STALE_REVISION',
    path,
    `The current revision of this report is ${current}, not ${actual}; look at it first.`,
    `Bản hiện hành của báo cáo này là bản ${current}, không phải bản ${actual}; hãy xem lại trước.`,
    { expected: String(current), actual: String(actual) },
  );
}

/** A decision about a revision that waits for none: it was decided already. */
export function notSubmitted(path: Place, state: string): DomainError {
  return finding(
    'NOT_SUBMITTED',
    path,
    `This revision is ${state}; only one that is SUBMITTED can be decided.`,
    `Bản này đang ở trạng thái ${state}; chỉ bản SUBMITTED mới được xử lý.`,
    { expected: 'SUBMITTED', actual: state },
  );
}

/** A report that is not below the caller's unit: nobody decides about their own. */
export function notBelow(path: Place, reporter: string): DomainError {
  return finding(
    'NOT_BELOW',
    path,
    `"${reporter}" is not below your unit; a report is decided by a unit above its reporter.`,
    `"${reporter}" không thuộc cấp dưới của đơn vị bạn; báo cáo do đơn vị cấp trên xử lý.`,
    { actual: reporter },
  );
}

/** A report that somebody else has to pass on first, or has passed on already. */
export function notYourTurn(path: Place, expected: string, actual: string): DomainError {
  return finding(
    'NOT_YOUR_TURN',
    path,
    `This report waits for ${expected}, not for ${actual}.`,
    `Báo cáo này đang chờ ${expected}, không phải ${actual}.`,
    { expected, actual },
  );
}

/** Two decisions about one report in one request. */
export function duplicateSubmission(path: Place, first: number): DomainError {
  return finding(
    'DUPLICATE_SUBMISSION',
    path,
    `This report is already in row ${first} of this request.`,
    `Báo cáo này đã có ở dòng ${first} của yêu cầu này.`,
  );
}

/** A report that goes back without being told why. */
export function reasonMissing(path: Place): DomainError {
  return finding(
    'REASON_MISSING',
    path,
    'Whoever returns a report says why: give at least one reason.',
    'Khi trả lại báo cáo phải nêu ít nhất một lý do.',
    { expected: 'at least one reason' },
  );
}

/** A reason that cannot be kept or says nothing. */
export function invalidReason(path: Place): DomainError {
  const expected = '1 to 2,000 characters without control characters';
  return finding(
    'INVALID_REASON',
    path,
    `A reason has ${expected}.`,
    'Lý do có từ 1 đến 2.000 ký tự, không chứa ký tự điều khiển.',
    { expected },
  );
}
