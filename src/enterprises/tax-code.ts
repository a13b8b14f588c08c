import { validate } from 'stdnum/lib/cjs/vn/mst.js';

/** Why a text is no tax code of an enterprise. */
export type TaxCodeFault = 'SHAPE' | 'PERSONAL' | 'CHECK_DIGIT';

/** A tax code in its stored form, or what is wrong with it. */
export type TaxCodeReading =
  | { readonly taxCode: string; readonly fault?: undefined }
  | { readonly fault: TaxCodeFault; readonly taxCode?: undefined };

const SHAPE = /^(\d{10})(?:-?(\d{3}))?$/;
// However it is grouped: '001 234 567 890'.
const PERSONAL = /^\d{3}([ .-]?)\d{3}\1\d{3}\1\d{3}$/;

/**
 * Reads a tax code (mã số thuế, domain 5.1): 10 digits of an enterprise, or 13 of a dependent unit
 * with or without the hyphen. Stored form: 'NNNNNNNNNN' or 'NNNNNNNNNN-NNN'. The 12 digits of a
 * person are personal data and never kept.
 */
export function readTaxCode(text: string): TaxCodeReading {
  const compact = text.trim();
  if (PERSONAL.test(compact)) return { fault: 'PERSONAL' };
  const match = SHAPE.exec(compact);
  if (match === null) return { fault: 'SHAPE' };
  const [, enterprise = '', branch] = match;
  const { isValid } = validate(enterprise + (branch ?? ''));
  if (!isValid) return { fault: 'CHECK_DIGIT' };
  return { taxCode: branch === undefined ? enterprise : `${enterprise}-${branch}` };
}
