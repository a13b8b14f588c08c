import type { DomainError } from '../../kernel/domain-error.js';

/** Another country was generated into the database before: the two would change each other's enterprises. */
export function generatedOtherwise(wanted: string, before: string): DomainError {
  return {
    code: 'GENERATED_OTHERWISE',
    path: [],
    expected: before,
    actual: wanted,
    messageEn: `This database holds another synthetic country, "${before}"; "${wanted}" needs one of its own.`,
    messageVi: `Cơ sở dữ liệu này đã chứa một đất nước giả lập khác, "${before}"; "${wanted}" cần một cơ sở dữ liệu riêng.`,
  };
}

/** No form of the database can be filled in for any of the periods. */
export function nothingToReport(periods: string): DomainError {
  return {
    code: 'GENERATE_NO_FORM',
    path: ['periods'],
    actual: periods,
    messageEn: `No form has a whole period within ${periods} that enterprises or organizations can be given numbers for.`,
    messageVi: `Không có biểu mẫu nào có trọn kỳ nằm trong ${periods} mà có thể tạo số liệu cho doanh nghiệp hoặc tổ chức.`,
  };
}
