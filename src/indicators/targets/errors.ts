import type { DomainError } from '../../kernel/domain-error.js';
import type { BoundKind } from './target.js';

type Place = DomainError['path'];

/** A text that is neither a year nor a span of years. */
export function invalidHorizon(path: Place, text: string): DomainError {
  const actual = text.slice(0, 80).toWellFormed();
  const expected = 'a year (2025) or a span of years (2026/2030)';
  return {
    code: 'INVALID_HORIZON',
    path,
    actual,
    expected,
    messageEn: `A target is set for ${expected}, not for "${actual}".`,
    messageVi: `Chỉ tiêu được giao cho một năm (2025) hoặc một giai đoạn (2026/2030), không phải "${actual}".`,
  };
}

/** A number that the kind of bound needs. */
export function boundMissing(
  path: Place,
  kind: BoundKind,
  field: 'minimum' | 'maximum',
): DomainError {
  return {
    code: 'BOUND_MISSING',
    path,
    expected: field,
    messageEn: `A target ${kind} needs a ${field}.`,
    messageVi: `Chỉ tiêu ${kind} cần có ${field === 'minimum' ? 'giá trị nhỏ nhất' : 'giá trị lớn nhất'}.`,
  };
}

/** A number that the kind of bound has no place for: it would not be measured. */
export function boundNotOfKind(path: Place, kind: BoundKind, actual: number): DomainError {
  return {
    code: 'BOUND_NOT_OF_KIND',
    path,
    actual: String(actual),
    messageEn: `A target ${kind} has no place for the number ${actual} here.`,
    messageVi: `Chỉ tiêu ${kind} không dùng số ${actual} ở đây.`,
  };
}

/** A number that no count and no share can be. */
export function invalidTargetNumber(path: Place, actual: number): DomainError {
  const expected = 'a number from 0 to 2^53';
  return {
    code: 'INVALID_TARGET_NUMBER',
    path,
    actual: String(actual),
    expected,
    messageEn: `A target is ${expected}, not ${actual}.`,
    messageVi: `Chỉ tiêu là một số từ 0 đến 2^53, không phải ${actual}.`,
  };
}

/** A range whose ends are the same or stand the other way round. */
export function targetRange(path: Place, minimum: number, maximum: number): DomainError {
  return {
    code: 'TARGET_RANGE',
    path,
    actual: String(maximum),
    expected: `more than ${minimum}`,
    messageEn: `A target BETWEEN ${minimum} and ${maximum} has no range: the maximum is above the minimum. One number is EXACTLY.`,
    messageVi: `Chỉ tiêu BETWEEN từ ${minimum} đến ${maximum} không có khoảng: giá trị lớn nhất phải lớn hơn giá trị nhỏ nhất. Một con số duy nhất là EXACTLY.`,
  };
}

/** A document without a title. */
export function invalidBasis(path: Place): DomainError {
  const expected = '1 to 500 characters without control characters';
  return {
    code: 'INVALID_BASIS',
    path,
    expected,
    messageEn: `A target names the document that sets it, in ${expected}.`,
    messageVi: 'Chỉ tiêu phải nêu văn bản giao, từ 1 đến 500 ký tự và không chứa ký tự điều khiển.',
  };
}

/** A restriction that the metric is not kept by, so that nothing could ever be measured. */
export function filterNotKept(path: Place, metric: string, actual: string): DomainError {
  return {
    code: 'FILTER_NOT_KEPT',
    path,
    actual,
    messageEn: `"${metric}" is not kept by "${actual}", or fixes it already: such a target could not be measured.`,
    messageVi: `"${metric}" không được phân tổ theo "${actual}" hoặc đã cố định phân tổ này: chỉ tiêu như vậy không đo được.`,
  };
}

/** A metric that counts reports: it has a value for one form only, and a target names none. */
export function metricNotTargeted(path: Place, actual: string): DomainError {
  return {
    code: 'METRIC_NOT_TARGETED',
    path,
    actual,
    messageEn: `"${actual}" counts the reports of a form; targets are set for what reports and registers say.`,
    messageVi: `"${actual}" đếm báo cáo của một biểu mẫu; chỉ tiêu được giao cho số liệu của báo cáo và sổ đăng ký.`,
  };
}

/** A target to be withdrawn that was never set. */
export function unknownTarget(path: Place, actual: string): DomainError {
  return {
    code: 'UNKNOWN_TARGET',
    path,
    actual,
    messageEn: `There is no target "${actual}" that could be withdrawn.`,
    messageVi: `Không có chỉ tiêu "${actual}" để thu hồi.`,
  };
}
