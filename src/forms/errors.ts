import type { DomainError } from '../kernel/domain-error.js';

type Path = DomainError['path'];

const LONGEST_QUOTE = 80;

/** What came in, as far as it is worth repeating. */
function quoted(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  return `${text.slice(0, LONGEST_QUOTE).toWellFormed()}…`;
}

function hint(suggestion: string | undefined): { readonly suggestion?: string } {
  return suggestion === undefined ? {} : { suggestion };
}

/** A version that is no whole number from 1 up. */
export function invalidVersion(path: Path, actual: number): DomainError {
  return {
    code: 'INVALID_VERSION',
    path,
    actual: String(actual),
    expected: 'a whole number from 1 to 1000000',
    messageEn: `${actual} is not a version: write a whole number from 1 up.`,
    messageVi: `${actual} không phải là số phiên bản: viết số nguyên từ 1 trở lên.`,
  };
}

/** Another content under a version that is taken or older than the latest. */
export function formVersionExists(
  path: Path,
  form: string,
  actual: number,
  latest: number,
): DomainError {
  return {
    code: 'FORM_VERSION_EXISTS',
    path,
    actual: String(actual),
    expected: String(latest + 1),
    messageEn: `The form "${form}" is at version ${latest}; a changed form needs version ${latest + 1}, not ${actual}.`,
    messageVi: `Biểu mẫu "${form}" đang ở phiên bản ${latest}; nội dung mới cần phiên bản ${latest + 1}, không phải ${actual}.`,
  };
}

/** A form that nobody could fill in. */
export function reporterMissing(path: Path): DomainError {
  return {
    code: 'REPORTER_MISSING',
    path,
    expected: 'UNIT, ENTERPRISE or ORGANIZATION',
    messageEn: 'A form names at least one kind of reporter.',
    messageVi: 'Biểu mẫu phải nêu ít nhất một loại đơn vị báo cáo.',
  };
}

/** A statement of a whole subtree by somebody who has none. */
export function summaryReporter(path: Path): DomainError {
  return {
    code: 'SUMMARY_REPORTER',
    path,
    expected: 'UNIT only',
    messageEn: 'A SUMMARY form is stated by units only: it speaks for everything below the unit.',
    messageVi: 'Biểu mẫu SUMMARY chỉ do đơn vị (UNIT) lập, vì nói cho toàn bộ cấp dưới của đơn vị.',
  };
}

/** A form that states nothing. */
export function fieldMissing(path: Path): DomainError {
  return {
    code: 'FIELD_MISSING',
    path,
    expected: 'at least one field',
    messageEn: 'A form has at least one field.',
    messageVi: 'Biểu mẫu phải có ít nhất một chỉ tiêu.',
  };
}

/** More fields or checks than a form can have. */
export function formTooLong(path: Path, actual: number, most: number): DomainError {
  return {
    code: 'FORM_TOO_LONG',
    path,
    actual: String(actual),
    expected: `at most ${most}`,
    messageEn: `A form has at most ${most} of these, not ${actual}.`,
    messageVi: `Biểu mẫu có tối đa ${most} mục này, không phải ${actual}.`,
  };
}

/** Two fields for one measure. */
export function duplicateField(path: Path, word: string): DomainError {
  const measure = quoted(word);
  return {
    code: 'DUPLICATE_FIELD',
    path,
    actual: measure,
    messageEn: `The form has a field for "${measure}" already.`,
    messageVi: `Biểu mẫu đã có chỉ tiêu "${measure}".`,
  };
}

/** A measure that nobody defined. */
export function unknownMeasure(path: Path, word: string, suggestion?: string): DomainError {
  const actual = quoted(word);
  return {
    code: 'UNKNOWN_MEASURE',
    path,
    actual,
    messageEn: `There is no measure "${actual}".`,
    messageVi: `Không có số đo "${actual}".`,
    ...hint(suggestion),
  };
}

/** A measure that is counted or computed, so no report on such a form states it. */
export function measureNotReported(
  path: Path,
  measure: string,
  actual: string,
  known: readonly string[],
): DomainError {
  return {
    code: 'MEASURE_NOT_REPORTED',
    path,
    actual,
    expected: known.join(', '),
    messageEn: `The measure "${measure}" is ${actual}; this form has fields for ${known.join(' or ')} measures only.`,
    messageVi: `Số đo "${measure}" là ${actual}; biểu mẫu này chỉ có chỉ tiêu cho số đo ${known.join(' hoặc ')}.`,
  };
}

/** A breakdown that the register of the reporter fills. */
export function registerDimension(path: Path, actual: string): DomainError {
  return {
    code: 'REGISTER_DIMENSION',
    path,
    actual,
    messageEn: `The dimension "${actual}" comes from the register of the reporter; a field cannot state it.`,
    messageVi: `Chiều phân tổ "${actual}" lấy từ sổ đăng ký của đơn vị báo cáo; chỉ tiêu không tự khai.`,
  };
}

/** More breakdowns of one value than its total can have meanings. */
export function tooManyDimensions(path: Path, actual: number, most: number): DomainError {
  return {
    code: 'TOO_MANY_DIMENSIONS',
    path,
    actual: String(actual),
    expected: `at most ${most}`,
    messageEn: `A field of this form has at most ${most} dimensions of its own, not ${actual}.`,
    messageVi: `Mỗi chỉ tiêu của biểu mẫu này có tối đa ${most} chiều phân tổ riêng, không phải ${actual}.`,
  };
}

/** A bound that no number can be compared with, or with a fraction where whole numbers are asked for. */
export function invalidBound(path: Path, actual: number, integer: boolean): DomainError {
  const [en, vi] = integer ? ['a whole number', 'một số nguyên'] : ['a number', 'một số'];
  return {
    code: 'INVALID_BOUND',
    path,
    actual: String(actual),
    expected: `${en} within 2^53`,
    messageEn: `The bound ${actual} is not ${en} within 2^53.`,
    messageVi: `Giới hạn ${actual} không phải là ${vi} trong phạm vi 2^53.`,
  };
}

/** A lowest value above the highest. */
export function boundsReversed(path: Path, minimum: number, maximum: number): DomainError {
  return {
    code: 'BOUNDS_REVERSED',
    path,
    actual: String(maximum),
    expected: `at least ${minimum}`,
    messageEn: `The maximum ${maximum} is less than the minimum ${minimum}.`,
    messageVi: `Giá trị lớn nhất ${maximum} nhỏ hơn giá trị nhỏ nhất ${minimum}.`,
  };
}

/** A check that does not say yes or no. */
export function checkNotCondition(path: Path): DomainError {
  return {
    code: 'CHECK_NOT_CONDITION',
    path,
    expected: 'a comparison, such as a <= b, or a call whose every outcome is one',
    messageEn:
      'A check compares: its formula must say yes or no, such as cadres_trained <= cadres.',
    messageVi:
      'Điều kiện kiểm tra phải là phép so sánh, cho kết quả đúng hoặc sai, ví dụ cadres_trained <= cadres.',
  };
}

/** A measure in a check that the form does not ask for. */
export function checkWithoutField(path: Path, actual: string): DomainError {
  return {
    code: 'CHECK_WITHOUT_FIELD',
    path,
    actual,
    messageEn: `The form has no field for "${actual}": a check names fields of its own form only.`,
    messageVi: `Biểu mẫu không có chỉ tiêu "${actual}": điều kiện kiểm tra chỉ dùng chỉ tiêu của chính biểu mẫu.`,
  };
}

/** A part in a check that no report on the form states. */
export function checkWithoutPart(
  path: Path,
  actual: string,
  field: string,
  own: readonly string[],
): DomainError {
  const expected = own.length === 0 ? 'no dimension' : own.join(', ');
  return {
    code: 'CHECK_WITHOUT_PART',
    path,
    actual,
    expected,
    messageEn: `The field "${field}" is not broken down by ${actual} in this form.`,
    messageVi: `Chỉ tiêu "${field}" không phân tổ theo ${actual} trong biểu mẫu này.`,
  };
}

/** Two forms with different windows for one measure: its periods would have two meanings. */
export function twoCalendars(
  path: Path,
  measure: string,
  stated: { readonly actual: string; readonly expected: string; readonly form: string },
): DomainError {
  const { actual, expected, form } = stated;
  return {
    code: 'TWO_CALENDARS',
    path,
    actual,
    expected,
    messageEn: `The measure "${measure}" is counted by the calendar ${expected} in the form "${form}"; it cannot be counted by ${actual} too.`,
    messageVi: `Số đo "${measure}" đang tính theo lịch ${expected} trong biểu mẫu "${form}"; không thể tính thêm theo ${actual}.`,
  };
}
