import type { DomainError } from '../kernel/domain-error.js';

type Place = readonly (string | number)[];

/** A text that is no code of an organization. */
export function invalidOrganizationCode(path: Place, actual: string): DomainError {
  const shown = actual.slice(0, 80);
  return {
    code: 'INVALID_ORGANIZATION_CODE',
    path,
    actual: shown,
    expected: '1 to 64 of A-Z, a-z, 0-9 and . _ / -',
    messageEn: `"${shown}" is not a code of an organization: write 1 to 64 letters, digits and . _ / - without spaces.`,
    messageVi: `"${shown}" không phải là mã tổ chức: dùng 1 đến 64 chữ cái không dấu, chữ số và . _ / -, không có khoảng trắng.`,
  };
}

/** A code that the register does not hold. */
export function unknownOrganization(path: Place, code: string): DomainError {
  return {
    code: 'UNKNOWN_ORGANIZATION',
    path,
    actual: code,
    messageEn: `No organization with the code "${code}" is registered.`,
    messageVi: `Chưa có tổ chức nào mang mã "${code}" trong sổ đăng ký.`,
  };
}

/** A founding without a home, or with two. */
export function oneHome(path: Place, code: string): DomainError {
  return {
    code: 'ONE_HOME',
    path,
    expected: 'either "unit" or "enterprise"',
    messageEn: `"${code}" needs exactly one home: name either its unit or its enterprise.`,
    messageVi: `"${code}" phải có đúng một nơi trực thuộc: ghi đơn vị hoặc doanh nghiệp.`,
  };
}

const keptAttributes = {
  kind: { en: 'kind', vi: 'Loại' },
  founding: { en: 'day of founding', vi: 'Ngày thành lập' },
  home: { en: 'home', vi: 'Nơi trực thuộc' },
} as const;

/** An attribute that an organization keeps for all its life. */
export function organizationDiffers(
  path: Place,
  code: string,
  attribute: keyof typeof keptAttributes,
  expected: string,
  actual: string,
): DomainError {
  const { en, vi } = keptAttributes[attribute];
  return {
    code: 'ORGANIZATION_DIFFERS',
    path,
    expected,
    actual,
    messageEn: `The ${en} of the organization "${code}" is ${expected} for all its life; it cannot become ${actual}.`,
    messageVi: `${vi} của tổ chức "${code}" là ${expected} và không bao giờ đổi; không thể thành ${actual}.`,
  };
}

/** A party form that the kind of organization does not have. */
export function partyFormNotApplicable(path: Place, kind: string, actual: string): DomainError {
  return {
    code: 'PARTY_FORM_NOT_APPLICABLE',
    path,
    actual,
    messageEn: `An organization of kind ${kind} does not have the party form ${actual}.`,
    messageVi: `Tổ chức loại ${kind} không có loại hình tổ chức đảng ${actual}.`,
  };
}

/** A day on which the organization does not exist. */
export function organizationNotAlive(
  path: Place,
  code: string,
  on: string,
  life: string,
): DomainError {
  return {
    code: 'ORGANIZATION_NOT_ALIVE',
    path,
    expected: life,
    actual: on,
    messageEn: `The organization "${code}" does not exist on ${on} (it exists ${life}).`,
    messageVi: `Tổ chức "${code}" không tồn tại vào ngày ${on} (tồn tại ${life}).`,
  };
}

/** A dissolution on or before the day of founding. */
export function dissolvedBeforeFounding(path: Place, foundedOn: string, on: string): DomainError {
  return {
    code: 'DISSOLVED_BEFORE_FOUNDING',
    path,
    expected: `after ${foundedOn}`,
    actual: on,
    messageEn: `The organization was founded on ${foundedOn}; it cannot be dissolved on ${on}.`,
    messageVi: `Tổ chức thành lập ngày ${foundedOn}; không thể giải thể ngày ${on}.`,
  };
}

/** A coverage without a day in it. */
export function emptyCoverage(path: Place, from: string, to: string): DomainError {
  return {
    code: 'EMPTY_COVERAGE',
    path,
    expected: `after ${from}`,
    actual: to,
    messageEn: `The coverage from ${from} to ${to} holds no day: "to" is the first day that is no longer covered.`,
    messageVi: `Phạm vi từ ${from} đến ${to} không có ngày nào: "to" là ngày đầu tiên không còn thuộc phạm vi.`,
  };
}

/** Two coverages of one enterprise that share a day. */
export function overlappingCoverage(path: Place, taxCode: string): DomainError {
  return {
    code: 'OVERLAPPING_COVERAGE',
    path,
    actual: taxCode,
    messageEn: `The enterprise "${taxCode}" is covered twice on the same day.`,
    messageVi: `Doanh nghiệp "${taxCode}" được ghi hai lần trong cùng một ngày.`,
  };
}
