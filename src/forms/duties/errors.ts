import type { DomainError } from '../../kernel/domain-error.js';

type Path = DomainError['path'];

const LONGEST_QUOTE = 80;

function quoted(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  return `${text.slice(0, LONGEST_QUOTE).toWellFormed()}…`;
}

function hint(suggestion: string | undefined): { readonly suggestion?: string } {
  return suggestion === undefined ? {} : { suggestion };
}

/** A form that nobody defined. */
export function unknownForm(path: Path, word: string, suggestion?: string): DomainError {
  const actual = quoted(word);
  return {
    code: 'UNKNOWN_FORM',
    path,
    actual,
    messageEn: `There is no form "${actual}".`,
    messageVi: `Không có biểu mẫu "${actual}".`,
    ...hint(suggestion),
  };
}

/** A kind of reporter that does not fill in the form. */
export function reporterKindNotOfForm(
  path: Path,
  form: string,
  expected: string,
  actual: string,
): DomainError {
  return {
    code: 'REPORTER_KIND_NOT_OF_FORM',
    path,
    actual,
    expected,
    messageEn: `The form "${form}" is filled in by ${expected}, not by ${actual}.`,
    messageVi: `Biểu mẫu "${form}" do ${expected} lập, không phải ${actual}.`,
  };
}

/** Kinds of units or units in a rule for other reporters. */
export function forUnitsOnly(path: Path, actual: string): DomainError {
  return {
    code: 'FOR_UNITS_ONLY',
    path,
    actual,
    expected: 'UNIT',
    messageEn: `Only a rule for UNIT names units or kinds of units; this one is for ${actual}.`,
    messageVi: `Chỉ quy định cho UNIT mới nêu đơn vị hoặc loại đơn vị; quy định này cho ${actual}.`,
  };
}

/** A list that is there and says nothing: would it mean nobody, or everybody? */
export function emptyList(path: Path): DomainError {
  return {
    code: 'EMPTY_LIST',
    path,
    expected: 'at least one entry, or no list',
    messageEn: 'The list is empty: leave it out, or name at least one entry.',
    messageVi: 'Danh sách rỗng: bỏ trống hẳn hoặc nêu ít nhất một mục.',
  };
}

/** A span that ends before it begins. */
export function spanReversed(path: Path, from: string, to: string): DomainError {
  return {
    code: 'SPAN_REVERSED',
    path,
    actual: to,
    expected: `after ${from}`,
    messageEn: `The first day after the span, ${to}, is not after its first day ${from}.`,
    messageVi: `Ngày hết hiệu lực ${to} không sau ngày bắt đầu ${from}.`,
  };
}

/** A number that no period of the form has in its year. */
export function unknownNumber(path: Path, actual: number, expected: string): DomainError {
  return {
    code: 'PERIOD_NUMBER_UNKNOWN',
    path,
    actual: String(actual),
    expected,
    messageEn: `${actual} is no number of a period here; expected ${expected}.`,
    messageVi: `${actual} không phải số thứ tự kỳ báo cáo; cần ${expected}.`,
  };
}

/** Two ways to say when something is due, or none. */
export function oneDeadline(path: Path, actual: string): DomainError {
  return {
    code: 'ONE_DEADLINE',
    path,
    actual,
    expected: 'either dates or daysAfter',
    messageEn: 'A rule says when reports are due by dates or by daysAfter: exactly one of them.',
    messageVi: 'Quy định nêu thời hạn bằng dates hoặc daysAfter: đúng một trong hai.',
  };
}

/** A day that not every year has, or a year too far. */
export function invalidDueDate(path: Path, actual: string): DomainError {
  return {
    code: 'INVALID_DUE_DATE',
    path,
    actual,
    expected: 'a day that every year has, 0 to 2 years after the period',
    messageEn: `${actual} is no due date: write a day that every year has, 0 to 2 years after the period.`,
    messageVi: `${actual} không phải thời hạn hợp lệ: viết ngày năm nào cũng có, sau năm của kỳ từ 0 đến 2 năm.`,
  };
}

/** A period without its date, or with two. */
export function dueDateCount(path: Path, number: number, actual: number): DomainError {
  return {
    code: 'DUE_DATE_COUNT',
    path,
    actual: String(actual),
    expected: '1',
    messageEn: `The period number ${number} has ${actual} due dates; each period of the rule has exactly one.`,
    messageVi: `Kỳ số ${number} có ${actual} thời hạn; mỗi kỳ của quy định có đúng một thời hạn.`,
  };
}

/** Days that nobody waits. */
export function invalidDaysAfter(path: Path, actual: number): DomainError {
  return {
    code: 'INVALID_DAYS_AFTER',
    path,
    actual: String(actual),
    expected: 'a whole number from 0 to 366',
    messageEn: `${actual} is no number of days after the window: write a whole number from 0 to 366.`,
    messageVi: `${actual} không phải số ngày sau kỳ: viết số nguyên từ 0 đến 366.`,
  };
}

/** A report that is late before there is anything to report. */
export function dueBeforePeriod(
  path: Path,
  period: string,
  due: string,
  begins: string,
): DomainError {
  return {
    code: 'DUE_BEFORE_PERIOD',
    path,
    actual: due,
    expected: `after ${begins}`,
    messageEn: `Reports for ${period} would be due before ${due}, when the period has not begun (${begins}).`,
    messageVi: `Báo cáo kỳ ${period} phải nộp trước ${due}, khi kỳ chưa bắt đầu (${begins}).`,
  };
}

/** An agency that is not named as the clients name it that act for it. */
export function invalidAgency(path: Path, word: string): DomainError {
  const actual = quoted(word);
  return {
    code: 'INVALID_AGENCY',
    path,
    expected: 'a lower-case letter, then up to 62 of a-z, 0-9 and _',
    actual,
    messageEn: `"${actual}" is not the code of an agency; write it as the clients of the agency have it, such as ban_to_chuc_tinh_uy.`,
    messageVi: `"${actual}" không phải mã cơ quan; hãy viết đúng mã mà các máy khách của cơ quan mang, ví dụ ban_to_chuc_tinh_uy.`,
  };
}

/** A rule that nobody stated. */
export function unknownDueRule(path: Path, word: string, suggestion?: string): DomainError {
  const actual = quoted(word);
  return {
    code: 'UNKNOWN_DUE_RULE',
    path,
    actual,
    messageEn: `There is no due rule "${actual}".`,
    messageVi: `Không có quy định thời hạn "${actual}".`,
    ...hint(suggestion),
  };
}

/** Rules that are consolidated by one another in a circle. */
export function dueRuleCircle(path: Path, codes: readonly string[]): DomainError {
  const actual = codes.join(' > ');
  return {
    code: 'DUE_RULE_CIRCLE',
    path,
    actual,
    messageEn: `The rules are consolidated by one another in a circle: ${actual}.`,
    messageVi: `Các quy định tổng hợp lẫn nhau thành vòng: ${actual}.`,
  };
}

/** Two rules of which neither is more specific than the other. */
export function dueRuleTie(path: Path, other: string, period: string): DomainError {
  return {
    code: 'DUE_RULE_TIE',
    path,
    actual: other,
    messageEn: `The rule "${other}" says as specifically when the same reports are due, for ${period} for one.`,
    messageVi: `Quy định "${other}" cũng cụ thể như vậy về thời hạn của cùng báo cáo, chẳng hạn kỳ ${period}.`,
  };
}

/** What a report is made of would come after the report itself. */
export function dueAfterParent(
  path: Path,
  {
    child,
    parent,
    period,
    own,
    above,
  }: Readonly<Record<'child' | 'parent' | 'period' | 'own' | 'above', string>>,
): DomainError {
  return {
    code: 'DUE_AFTER_PARENT',
    path,
    actual: own,
    expected: `not after ${above}`,
    messageEn: `For ${period} the rule "${child}" is due before ${own}, after "${parent}" that is made of it (before ${above}).`,
    messageVi: `Kỳ ${period}: quy định "${child}" có hạn trước ${own}, muộn hơn "${parent}" tổng hợp từ đó (trước ${above}).`,
  };
}
