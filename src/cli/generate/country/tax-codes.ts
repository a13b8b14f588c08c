const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];
// No province ever had this number at the tax office, so no real enterprise has such a code.
const PREFIX = '97';
/** How many enterprises can have a tax code of their own: nine for each beginning of eight digits. */
export const mostTaxCodes = 9 * (10 ** 6 - 1);

/** The tax code of enterprise number `index` from 0 on, with its check digit, in a range that belongs to no province. */
export function taxCodeAt(index: number): string {
  const eight = `${PREFIX}${String(Math.floor(index / 9) + 1).padStart(6, '0')}`;
  const nine = `${eight}${index % 9}`;
  const digit = checkDigit(nine);
  if (digit < 10) return `${nine}${digit}`;
  // Of ten last digits at most one has no check digit; the tenth, which no other index takes, stands in for it.
  const other = `${eight}9`;
  return `${other}${checkDigit(other)}`;
}

function checkDigit(nine: string): number {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(nine[place]), 0);
  return 10 - (sum % 11);
}
