import type { DomainError } from '../../../kernel/domain-error.js';

/** An import that does not exist. */
export function unknownImport(id: string): DomainError {
  return {
    code: 'IMPORT_UNKNOWN',
    path: ['id'],
    actual: id,
    messageEn: `There is no import "${id}".`,
    messageVi: `Không có lần nạp dữ liệu "${id}".`,
  };
}
