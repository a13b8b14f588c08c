import type { Diagnostic } from '../formula/diagnostic.js';
import type { DomainError } from '../kernel/domain-error.js';
import type { MeasureSource } from './catalogue.js';

type Path = DomainError['path'];

/** The key of a suggestion, when there is one. */
function hint(suggestion: string | undefined): { readonly suggestion?: string } {
  return suggestion === undefined ? {} : { suggestion };
}

const LONGEST_QUOTE = 80;

/** What came in, as far as it is worth repeating. */
function quoted(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  return `${text.slice(0, LONGEST_QUOTE).toWellFormed()}…`;
}

/** A code that is not lower_snake_case. */
export function invalidCode(path: Path, code: string): DomainError {
  const actual = quoted(code);
  return {
    code: 'INVALID_CODE',
    path,
    actual,
    expected: 'a lower-case letter, then up to 62 of a-z, 0-9 and _',
    messageEn: `"${actual}" is not a code: write lower-case letters, digits and _ beginning with a letter.`,
    messageVi: `"${actual}" không phải là mã hợp lệ: dùng chữ thường, số và _, bắt đầu bằng chữ cái.`,
  };
}

/** A member's code that is not an upper-case word. */
export function invalidMemberCode(path: Path, word: string): DomainError {
  const actual = quoted(word);
  return {
    code: 'INVALID_MEMBER_CODE',
    path,
    actual,
    expected: 'an upper-case letter, then up to 62 of A-Z, 0-9 and _',
    messageEn: `"${actual}" is not the code of a member: write upper-case letters, digits and _ beginning with a letter.`,
    messageVi: `"${actual}" không phải là mã thành phần hợp lệ: dùng chữ hoa, số và _, bắt đầu bằng chữ cái.`,
  };
}

/** A code that the language of formulas keeps for a function. */
export function reservedCode(path: Path, actual: string): DomainError {
  return {
    code: 'RESERVED_CODE',
    path,
    actual,
    messageEn: `"${actual}" is a function of formulas and cannot be a code.`,
    messageVi: `"${actual}" là tên hàm trong công thức, không dùng làm mã được.`,
  };
}

/** A measure and an indicator cannot share a code: both are asked for by it. */
export function codeTaken(path: Path, actual: string, by: 'MEASURE' | 'INDICATOR'): DomainError {
  const [en, vi] = by === 'MEASURE' ? ['a measure', 'số đo'] : ['an indicator', 'chỉ tiêu'];
  return {
    code: 'CODE_TAKEN',
    path,
    actual,
    messageEn: `The code "${actual}" belongs to ${en} already.`,
    messageVi: `Mã "${actual}" đã thuộc về một ${vi}.`,
  };
}

/** A name that is empty, too long or holds characters that no name has. */
export function invalidName(path: Path, actual: string): DomainError {
  return {
    code: 'INVALID_NAME',
    path,
    actual: quoted(actual),
    expected: '1 to 300 characters without control characters',
    messageEn: 'A name has 1 to 300 characters and no control characters.',
    messageVi: 'Tên có từ 1 đến 300 ký tự và không chứa ký tự điều khiển.',
  };
}

/** A description that is too long or holds control characters. */
export function invalidDescription(path: Path, actual: string): DomainError {
  return {
    code: 'INVALID_DESCRIPTION',
    path,
    actual: quoted(actual),
    expected: 'at most 2000 characters without control characters',
    messageEn: 'A description has at most 2000 characters and no control characters.',
    messageVi: 'Mô tả có tối đa 2000 ký tự và không chứa ký tự điều khiển.',
  };
}

/** A word outside of a closed list. */
export function notOneOf(
  path: Path,
  word: string,
  known: readonly string[],
  suggestion?: string,
): DomainError {
  const actual = quoted(word);
  return {
    code: 'INVALID_CHOICE',
    path,
    actual,
    expected: known.join(', '),
    messageEn: `"${actual}" is none of ${known.join(', ')}.`,
    messageVi: `"${actual}" không thuộc ${known.join(', ')}.`,
    ...hint(suggestion),
  };
}

/** Two rows of one request that define the same code. */
export function duplicateRow(path: Path, word: string, first: number): DomainError {
  const actual = quoted(word);
  return {
    code: 'DUPLICATE_ROW',
    path,
    actual,
    messageEn: `"${actual}" is already in row ${first} of this request.`,
    messageVi: `"${actual}" đã có ở dòng ${first} của yêu cầu này.`,
  };
}

/** A list inside a definition that names the same thing twice. */
export function duplicateEntry(path: Path, word: string): DomainError {
  const actual = quoted(word);
  return {
    code: 'DUPLICATE_ENTRY',
    path,
    actual,
    messageEn: `"${actual}" is listed twice.`,
    messageVi: `"${actual}" được liệt kê hai lần.`,
  };
}

/** More members than a dimension can number. */
export function tooManyMembers(path: Path, most: number): DomainError {
  return {
    code: 'TOO_MANY_MEMBERS',
    path,
    expected: `at most ${most}`,
    messageEn: `A dimension has at most ${most} members.`,
    messageVi: `Một chiều phân tổ có tối đa ${most} thành phần.`,
  };
}

/** A dimension that nobody defined. */
export function unknownDimension(path: Path, word: string, suggestion?: string): DomainError {
  const actual = quoted(word);
  return {
    code: 'UNKNOWN_DIMENSION',
    path,
    actual,
    messageEn: `There is no dimension "${actual}".`,
    messageVi: `Không có chiều phân tổ "${actual}".`,
    ...hint(suggestion),
  };
}

/** A dimension that exists but is not among the margins that the measure keeps. */
export function dimensionNotKept(
  path: Path,
  actual: string,
  measure: string,
  kept: readonly string[],
): DomainError {
  return {
    code: 'DIMENSION_NOT_KEPT',
    path,
    actual,
    expected: kept.length === 0 ? 'no dimension' : kept.join(', '),
    messageEn: `The measure "${measure}" is not kept by the dimension "${actual}".`,
    messageVi: `Số đo "${measure}" không được phân tổ theo "${actual}".`,
  };
}

/** Registers are counted month by month (semantics 4). */
export function registerGrain(path: Path, actual: string): DomainError {
  return {
    code: 'REGISTER_GRAIN',
    path,
    actual,
    expected: 'MONTH',
    messageEn: `A REGISTER measure is counted by the MONTH, not by the ${actual}.`,
    messageVi: `Số đo đếm từ sổ đăng ký (REGISTER) tính theo MONTH, không theo ${actual}.`,
  };
}

/** A REGISTER measure that no register counts: it would be 0 for ever. */
export function notOfRegister(path: Path, actual: string, known: string): DomainError {
  return {
    code: 'NOT_OF_REGISTER',
    path,
    actual,
    expected: known,
    messageEn: `No register counts "${actual}"; what registers count is ${known}.`,
    messageVi: `Không sổ đăng ký nào đếm "${actual}"; sổ đăng ký đếm ${known}.`,
  };
}

/** A derived measure or an indicator without its formula. */
export function formulaMissing(path: Path): DomainError {
  return {
    code: 'FORMULA_MISSING',
    path,
    expected: 'a formula over reported measures',
    messageEn: 'A DERIVED measure needs a formula.',
    messageVi: 'Số đo suy ra (DERIVED) cần có công thức.',
  };
}

/** A formula on a measure that is not computed. */
export function formulaNotAllowed(path: Path, source: MeasureSource): DomainError {
  return {
    code: 'FORMULA_NOT_ALLOWED',
    path,
    expected: 'no formula',
    messageEn: `Only a DERIVED measure has a formula; this one is ${source}.`,
    messageVi: `Chỉ số đo suy ra (DERIVED) mới có công thức; số đo này là ${source}.`,
  };
}

/** A fault of a formula, told with the place of its first character (counted from 1). */
export function formulaFault(path: Path, fault: Diagnostic): DomainError {
  const at = fault.position + 1;
  return {
    code: fault.code,
    path: [...path, fault.position],
    messageEn: `At character ${at}: ${fault.messageEn}`,
    messageVi: `Tại ký tự ${at}: ${fault.messageVi}`,
    ...(fault.expected === undefined ? {} : { expected: fault.expected }),
    ...(fault.found === undefined ? {} : { actual: fault.found }),
    ...hint(fault.suggestion),
  };
}

/** A metric that exists and cannot stand in this formula. */
export function metricRefused(
  path: Path,
  metric: string,
  actual: string,
  expected: string,
): DomainError {
  return {
    code: 'METRIC_REFUSED',
    path,
    actual,
    expected,
    messageEn: `"${metric}" is ${actual}; this formula takes ${expected} only.`,
    messageVi: `"${metric}" là ${actual}; công thức này chỉ dùng ${expected}.`,
  };
}

/** Things that stand side by side must be of one grain. */
export function grainMismatch(
  path: Path,
  measure: string,
  actual: string,
  expected: string,
): DomainError {
  return {
    code: 'GRAIN_MISMATCH',
    path,
    actual,
    expected,
    messageEn: `The measure "${measure}" is counted by the ${actual}, not by the ${expected}.`,
    messageVi: `Số đo "${measure}" tính theo ${actual}, không theo ${expected}.`,
  };
}

/** A change of meaning of a measure that something already rests on. */
export function measureInUse(
  path: Path,
  measure: string,
  change: { readonly expected: string; readonly actual: string; readonly use: string },
): DomainError {
  return {
    code: 'MEASURE_IN_USE',
    path,
    expected: change.expected,
    actual: change.actual,
    messageEn: `The measure "${measure}" cannot change from ${change.expected} to ${change.actual}: ${useEn(change.use)}.`,
    messageVi: `Không thể đổi số đo "${measure}" từ ${change.expected} thành ${change.actual}: ${useVi(change.use)}.`,
  };
}

function useEn(use: string): string {
  return use === 'FACTS' ? 'it has facts' : `"${use}" uses it`;
}

function useVi(use: string): string {
  return use === 'FACTS' ? 'đã có số liệu' : `"${use}" đang dùng`;
}
