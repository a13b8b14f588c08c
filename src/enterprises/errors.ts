import type { DomainError } from '../kernel/domain-error.js';
import type { TaxCodeFault } from './tax-code.js';

type Place = readonly (string | number)[];

const needed = 'needed';

/** A text that is no tax code of an enterprise. What may belong to a person is not repeated. */
export function invalidTaxCode(path: Place, actual: string, fault: TaxCodeFault): DomainError {
  if (fault === 'PERSONAL') return personalTaxCode(path);
  return fault === 'SHAPE' ? misshapenTaxCode(path, actual) : wrongCheckDigit(path, actual);
}

function misshapenTaxCode(path: Place, actual: string): DomainError {
  const shown = actual.slice(0, 40);
  return {
    code: 'INVALID_TAX_CODE',
    path,
    actual: shown,
    expected: '10 digits, or 13 as NNNNNNNNNN-NNN',
    messageEn: `"${shown}" is not a tax code: write 10 digits, or 13 as NNNNNNNNNN-NNN.`,
    messageVi: `"${shown}" không phải là mã số thuế: viết 10 chữ số, hoặc 13 chữ số dạng NNNNNNNNNN-NNN.`,
  };
}

function personalTaxCode(path: Place): DomainError {
  return {
    code: 'PERSONAL_TAX_CODE',
    path,
    expected: 'the tax code of an enterprise, 10 or 13 digits',
    messageEn: 'A number of 12 digits belongs to a person or a household; it is not accepted here.',
    messageVi: 'Dãy 12 chữ số là mã số của cá nhân hoặc hộ gia đình; không được nhận ở đây.',
  };
}

function wrongCheckDigit(path: Place, actual: string): DomainError {
  return {
    code: 'TAX_CODE_CHECK',
    path,
    actual,
    messageEn: `"${actual}" is not a tax code that was ever given out: its digits do not fit its check digit.`,
    messageVi: `"${actual}" không phải là mã số thuế được cấp: các chữ số không khớp với chữ số kiểm tra.`,
  };
}

/** A tax code that the register does not hold. */
export function unknownEnterprise(path: Place, taxCode: string): DomainError {
  return {
    code: 'UNKNOWN_ENTERPRISE',
    path,
    actual: taxCode,
    messageEn: `No enterprise with the tax code "${taxCode}" is registered.`,
    messageVi: `Chưa có doanh nghiệp nào mang mã số thuế "${taxCode}" trong sổ đăng ký.`,
  };
}

/** A field without which a new record cannot be opened. */
export function missingField(path: Place, field: string, key: string): DomainError {
  return {
    code: 'MISSING_FIELD',
    path,
    expected: needed,
    messageEn: `"${key}" is not registered yet; to register it, "${field}" is needed.`,
    messageVi: `"${key}" chưa có trong sổ đăng ký; để đăng ký cần có "${field}".`,
  };
}

/** A member that the dimension does not have. */
export function unknownMember(
  path: Place,
  actual: string,
  dimension: string,
  known: readonly string[],
  suggestion?: string,
): DomainError {
  return {
    code: 'UNKNOWN_MEMBER',
    path,
    actual,
    expected: known.join(', '),
    messageEn: `"${actual}" is no member of the dimension "${dimension}".`,
    messageVi: `"${actual}" không thuộc chiều phân tổ "${dimension}".`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** Another unit than the one where the enterprise was first placed. */
export function unitDiffers(path: Place, expected: string, actual: string): DomainError {
  return {
    code: 'UNIT_DIFFERS',
    path,
    expected,
    actual,
    messageEn: `The enterprise was registered in "${expected}"; a relocation to "${actual}" is told by moveEnterprises.`,
    messageVi: `Doanh nghiệp được đăng ký tại "${expected}"; việc chuyển đến "${actual}" phải gửi bằng moveEnterprises.`,
  };
}

/** A corrected opening that would fall behind the first relocation. */
export function openedAfterMove(path: Place, openedOn: string, movedOn: string): DomainError {
  return {
    code: 'OPENED_AFTER_MOVE',
    path,
    expected: `before ${movedOn}`,
    actual: openedOn,
    messageEn: `The enterprise moved on ${movedOn}, so it cannot have opened on ${openedOn}.`,
    messageVi: `Doanh nghiệp đã chuyển địa điểm ngày ${movedOn}, nên không thể mở ngày ${openedOn}.`,
  };
}

/** An opening on or after the day of closing, told from either side. */
export function closedBeforeOpening(path: Place, openedOn: string, closedOn: string): DomainError {
  return {
    code: 'CLOSED_BEFORE_OPENING',
    path,
    expected: `opening (${openedOn}) before closing (${closedOn})`,
    messageEn: `The enterprise would be closed on ${closedOn}, not after its opening on ${openedOn}.`,
    messageVi: `Ngày đóng ${closedOn} không sau ngày mở ${openedOn} của doanh nghiệp.`,
  };
}

/** A day on which the enterprise is not open. */
export function enterpriseNotOpen(
  path: Place,
  taxCode: string,
  on: string,
  life: string,
): DomainError {
  return {
    code: 'ENTERPRISE_NOT_OPEN',
    path,
    expected: life,
    actual: on,
    messageEn: `The enterprise "${taxCode}" is not open on ${on} (open ${life}).`,
    messageVi: `Doanh nghiệp "${taxCode}" không hoạt động vào ngày ${on} (hoạt động ${life}).`,
  };
}
