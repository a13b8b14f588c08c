const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** The n-th tax code with a lawful check digit below the prefix 98 (domain 5.1). */
export function taxCodeOf(n: number): string {
  const nine = `98${String(Math.floor(n / 9) * 10 + (n % 9)).padStart(7, '0')}`;
  const digit = checkDigit(nine);
  // One last digit of ten has no check digit: the next one, kept free by the formula above, has.
  const usable = digit === 10 ? `${nine.slice(0, 8)}9` : nine;
  return `${usable}${String(checkDigit(usable))}`;
}

function checkDigit(nine: string): number {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(nine[place]), 0);
  return 10 - (sum % 11);
}
