import type { DomainError } from '../kernel/domain-error.js';
import { finding, type Place } from './finding.js';

/** A form code that nobody has. */
export function unknownForm(path: Place, actual: string, suggestion?: string): DomainError {
  return finding(
    'UNKNOWN_FORM',
    path,
    `There is no form "${actual}".`,
    `Không có biểu mẫu "${actual}".`,
    { actual, suggestion },
  );
}

/** None or several reporters. */
export function oneReporter(path: Place, actual: string): DomainError {
  const expected = 'exactly one of unit, officialUnit, enterprise, organization';
  return finding(
    'ONE_REPORTER',
    path,
    `A report has ${expected}.`,
    'Mỗi báo cáo có đúng một đơn vị báo cáo: unit, officialUnit, enterprise hoặc organization.',
    { expected, actual },
  );
}

/** A reporter of a kind that does not fill in this form. */
export function reporterKindNotOfForm(
  path: Place,
  form: string,
  expected: string,
  actual: string,
): DomainError {
  return finding(
    'REPORTER_KIND_NOT_OF_FORM',
    path,
    `The form "${form}" is filled in by ${expected}, not by ${actual}.`,
    `Biểu mẫu "${form}" dành cho ${expected}, không dành cho ${actual}.`,
    { expected, actual },
  );
}

/** A reporter that is not in its register. */
export function unknownReporter(path: Place, actual: string, suggestion?: string): DomainError {
  return finding(
    'UNKNOWN_REPORTER',
    path,
    `There is no reporter "${actual}" in the register.`,
    `Không có đơn vị báo cáo "${actual}" trong danh mục.`,
    { actual, suggestion },
  );
}

/** A reporter that did not exist on any day of the period. */
export function reporterNotOpen(
  path: Place,
  reporter: string,
  from: string,
  to: string | null,
  period: string,
): DomainError {
  const life = to === null ? `from ${from} on` : `from ${from} until before ${to}`;
  const lifeVi = to === null ? `từ ${from}` : `từ ${from} đến trước ${to}`;
  return finding(
    'REPORTER_NOT_OPEN',
    path,
    `"${reporter}" exists ${life}, on no day of ${period}.`,
    `"${reporter}" hoạt động ${lifeVi}, không có ngày nào thuộc kỳ ${period}.`,
    { expected: life, actual: period },
  );
}

/** A text that is no period. */
export function invalidPeriod(path: Place, actual: string): DomainError {
  const expected = '2024, 2024-H1, 2024-Q3 or 2024-07';
  return finding(
    'INVALID_PERIOD',
    path,
    `"${actual}" is no period; write ${expected}.`,
    `"${actual}" không phải là kỳ báo cáo; viết 2024, 2024-H1, 2024-Q3 hoặc 2024-07.`,
    { expected, actual },
  );
}

/** A period of another length than the form's. */
export function periodNotOfGrain(
  path: Place,
  form: string,
  expected: string,
  actual: string,
  suggestion?: string,
): DomainError {
  return finding(
    'PERIOD_NOT_OF_GRAIN',
    path,
    `The form "${form}" is reported by ${expected}; "${actual}" is none.`,
    `Biểu mẫu "${form}" báo cáo theo kỳ ${expected}; "${actual}" không phải kỳ đó.`,
    { expected, actual, suggestion },
  );
}

/** A period that begins after today. */
export function periodNotBegun(path: Place, actual: string, today: string): DomainError {
  return finding(
    'PERIOD_NOT_BEGUN',
    path,
    `${actual} has not begun: today is ${today}.`,
    `Kỳ ${actual} chưa bắt đầu: hôm nay là ${today}.`,
    { expected: `a period that began by ${today}`, actual },
  );
}

/** A measure that no field of the form has. */
export function unknownField(
  path: Place,
  form: string,
  actual: string,
  suggestion?: string,
): DomainError {
  return finding(
    'UNKNOWN_FIELD',
    path,
    `The form "${form}" has no field for "${actual}".`,
    `Biểu mẫu "${form}" không có chỉ tiêu "${actual}".`,
    { actual, suggestion },
  );
}

/** A dimension that the field is not broken down by. */
export function dimensionNotOfField(
  path: Place,
  field: string,
  expected: string,
  actual: string,
  suggestion?: string,
): DomainError {
  return finding(
    'DIMENSION_NOT_OF_FIELD',
    path,
    `"${field}" is broken down by ${expected}, not by "${actual}".`,
    `"${field}" được phân tổ theo ${expected}, không theo "${actual}".`,
    { expected, actual, suggestion },
  );
}

/** A member that the dimension does not have. */
export function unknownMember(
  path: Place,
  dimension: string,
  actual: string,
  suggestion?: string,
): DomainError {
  return finding(
    'UNKNOWN_MEMBER',
    path,
    `The dimension "${dimension}" has no member "${actual}".`,
    `Phân tổ "${dimension}" không có giá trị "${actual}".`,
    { actual, suggestion },
  );
}

/** The same number twice. */
export function duplicateValue(path: Place, actual: string): DomainError {
  return finding(
    'DUPLICATE_VALUE',
    path,
    `"${actual}" is stated twice in this report.`,
    `"${actual}" được ghi hai lần trong báo cáo này.`,
    { actual },
  );
}

/** Two reports of one reporter, form and period in one push. */
export function duplicateReport(path: Place, actual: string, first: number): DomainError {
  return finding(
    'DUPLICATE_REPORT',
    path,
    `This reporter, form and period are already in row ${first} of this push.`,
    `Đơn vị, biểu mẫu và kỳ này đã có ở dòng ${first} của lần gửi này.`,
    { actual },
  );
}

/** A number that is out of the bounds of its field, or that cannot be kept exactly. */
export function outOfBounds(
  path: Place,
  field: string,
  expected: string,
  actual: number,
): DomainError {
  return finding(
    'OUT_OF_BOUNDS',
    path,
    `"${field}" must be ${expected}; ${actual} is not.`,
    `"${field}" phải là ${expected}; ${actual} không hợp lệ.`,
    { expected, actual: String(actual) },
  );
}

/** A fraction where a count is due. */
export function notWhole(path: Place, field: string, actual: number): DomainError {
  return finding(
    'NOT_WHOLE',
    path,
    `"${field}" is a count; ${actual} is not a whole number.`,
    `"${field}" là số đếm; ${actual} không phải số nguyên.`,
    { expected: 'a whole number', actual: String(actual) },
  );
}

/** A required field without a number. Zero is a number; nothing is not. */
export function fieldMissing(path: Place, form: string, field: string): DomainError {
  return finding(
    'FIELD_MISSING',
    path,
    `The form "${form}" requires "${field}"; write 0 when it is zero.`,
    `Biểu mẫu "${form}" bắt buộc có "${field}"; ghi 0 nếu bằng không.`,
    { expected: field },
  );
}

/** A stated total that its members do not add up to. */
export function totalDiffers(
  path: Place,
  field: string,
  expected: number,
  actual: number,
): DomainError {
  return finding(
    'TOTAL_DIFFERS',
    path,
    `The members of "${field}" add up to ${expected}; the stated total is ${actual}.`,
    `Các phần của "${field}" cộng lại là ${expected}; tổng đã ghi là ${actual}.`,
    { expected: String(expected), actual: String(actual) },
  );
}

/** A note with characters that cannot be kept, or too long. */
export function invalidNote(path: Place): DomainError {
  const expected = 'at most 2,000 characters without control characters';
  return finding(
    'INVALID_NOTE',
    path,
    `A note has ${expected}.`,
    'Ghi chú có tối đa 2.000 ký tự, không chứa ký tự điều khiển.',
    { expected },
  );
}

/** A report without numbers annuls the accepted one; there is none. */
export function nothingToAnnul(path: Place, form: string): DomainError {
  return finding(
    'NOTHING_TO_ANNUL',
    path,
    `A report without values annuls an accepted one; no report on "${form}" was accepted here.`,
    `Báo cáo không có số liệu dùng để hủy báo cáo đã duyệt; chưa có báo cáo "${form}" nào được duyệt.`,
    { expected: 'values, or an accepted report' },
  );
}
