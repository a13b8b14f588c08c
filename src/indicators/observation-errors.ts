import type { DomainError } from '../kernel/domain-error.js';

type Place = readonly (string | number)[];

function withSuggestion(error: DomainError, suggestion: string | undefined): DomainError {
  return suggestion === undefined ? error : { ...error, suggestion };
}

/** A code that is neither an indicator nor a measure. */
export function unknownMetric(path: Place, actual: string, suggestion?: string): DomainError {
  const messageEn = `There is no indicator or measure "${actual}".`;
  const messageVi = `Không có chỉ tiêu "${actual}".`;
  return withSuggestion({ code: 'UNKNOWN_METRIC', path, actual, messageEn, messageVi }, suggestion);
}

/** A code that meant nothing at an earlier instant, whatever it means now. */
export function metricNotYetKnown(path: Place, actual: string, knownAt: Date): DomainError {
  const instant = knownAt.toISOString();
  return {
    code: 'UNKNOWN_METRIC',
    path,
    actual,
    messageEn: `At ${instant} no indicator or measure "${actual}" was known.`,
    messageVi: `Vào thời điểm ${instant} chưa có chỉ tiêu "${actual}".`,
  };
}

/** A text that is no period. */
export function unknownPeriod(path: Place, actual: string): DomainError {
  const expected = '2024, 2024-H1, 2024-Q3, 2024-07, 2024-9M or 2026/2030';
  const messageEn = `"${actual}" is no period; write ${expected}.`;
  const messageVi = `"${actual}" không phải là kỳ; viết 2024, 2024-H1, 2024-Q3, 2024-07, 2024-9M hoặc 2026/2030.`;
  return { code: 'UNKNOWN_PERIOD', path, actual, expected, messageEn, messageVi };
}

/** A dimension that nobody defined. */
export function unknownDimension(path: Place, actual: string, suggestion?: string): DomainError {
  const messageEn = `There is no dimension "${actual}".`;
  const messageVi = `Không có phân tổ "${actual}".`;
  return withSuggestion(
    { code: 'UNKNOWN_DIMENSION', path, actual, messageEn, messageVi },
    suggestion,
  );
}

/** A member that its dimension does not have. */
export function unknownDimensionMember(
  path: Place,
  dimension: string,
  actual: string,
  suggestion?: string,
): DomainError {
  const messageEn = `The dimension "${dimension}" has no member "${actual}".`;
  const messageVi = `Phân tổ "${dimension}" không có giá trị "${actual}".`;
  return withSuggestion(
    { code: 'UNKNOWN_DIMENSION_MEMBER', path, actual, messageEn, messageVi },
    suggestion,
  );
}

/** A breakdown by more dimensions than are answered, or twice by the same. */
export function invalidBreakdown(path: Place, actual: string): DomainError {
  const expected = 'at most two different dimensions';
  const messageEn = `A breakdown has ${expected}; this one is "${actual}".`;
  const messageVi = `Phân tổ theo tối đa hai chiều khác nhau; yêu cầu là "${actual}".`;
  return { code: 'INVALID_BREAKDOWN', path, actual, expected, messageEn, messageVi };
}

/** A filter that lets no member through: a register would answer it with a zero that nobody counted. */
export function emptyFilter(path: Place, dimension: string): DomainError {
  const expected = `one or more members of ${dimension}`;
  const messageEn = `The filter by "${dimension}" names no member; name one or more, or leave the filter out.`;
  const messageVi = `Bộ lọc theo "${dimension}" không nêu giá trị nào; nêu ít nhất một giá trị hoặc bỏ bộ lọc.`;
  return { code: 'EMPTY_FILTER', path, actual: dimension, expected, messageEn, messageVi };
}

/** A metric that counts reports, asked for without the form whose reports are meant. */
export function formRequired(path: Place, metric: string, forms: readonly string[]): DomainError {
  const expected = forms.join(', ');
  const messageEn = `"${metric}" counts the reports of a form; name it by "form".`;
  const messageVi = `"${metric}" đếm báo cáo theo từng biểu mẫu; nêu biểu mẫu ở "form".`;
  return { code: 'FORM_REQUIRED', path, expected, messageEn, messageVi };
}

/** A form for a metric that counts no reports: it would change nothing. */
export function formNotApplicable(path: Place, metric: string, actual: string): DomainError {
  const messageEn = `"${metric}" counts no reports, so it is not asked by form; leave "form" out.`;
  const messageVi = `"${metric}" không đếm báo cáo nên không hỏi theo biểu mẫu; bỏ "form".`;
  return { code: 'FORM_NOT_APPLICABLE', path, actual, messageEn, messageVi };
}

/** An instant that has not come: nobody can say what will be known then. */
export function knownAtInFuture(path: Place, actual: Date, now: Date): DomainError {
  const expected = `an instant up to ${now.toISOString()}`;
  const messageEn = `"${actual.toISOString()}" has not come yet: ask what was known at ${expected}.`;
  const messageVi = `"${actual.toISOString()}" chưa đến; hãy hỏi số liệu đã biết tại thời điểm không muộn hơn ${now.toISOString()}.`;
  return {
    code: 'KNOWN_AT_IN_FUTURE',
    path,
    actual: actual.toISOString(),
    expected,
    messageEn,
    messageVi,
  };
}

/** AS_OF without its date. */
export function treeDateMissing(path: Place): DomainError {
  const expected = 'a date, such as 2025-06-30';
  const messageEn = 'The tree AS_OF needs the date of the hierarchy in "asOf".';
  const messageVi = 'Cây tổ chức AS_OF cần ngày ở "asOf".';
  return { code: 'TREE_DATE_MISSING', path, expected, messageEn, messageVi };
}

/** A date for a tree that is not chosen by one. */
export function treeDateNotUsed(path: Place, basis: string, actual: string): DomainError {
  const messageEn = `The tree ${basis} is not chosen by a date; leave "asOf" out, or ask AS_OF.`;
  const messageVi = `Cây tổ chức ${basis} không chọn theo ngày; bỏ "asOf" hoặc dùng AS_OF.`;
  return { code: 'TREE_DATE_NOT_USED', path, actual, messageEn, messageVi };
}
