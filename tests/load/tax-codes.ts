const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** Tax codes with a right check digit, rising; ranges from 970,000,001 on belong to no province (domain 5.1). */
export function* taxCodesFrom(first: number): Generator<string, never> {
  for (let serial = first; ; serial += 1) {
    const digits = Array.from(String(serial), Number);
    const sum = digits.reduce((total, digit, place) => total + digit * weights[place]!, 0);
    const check = 10 - (sum % 11);
    if (check < 10) yield `${serial}${check}`;
  }
}
