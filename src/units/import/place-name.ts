const KIND_WORDS =
  /^(thành phố|thị xã|thị trấn|đặc khu|tỉnh|quận|huyện|phường|xã|city|province|district|ward|commune)\s+/iu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * Whether two names are of one place: the word for its kind apart (Thị trấn, Xã), capitals apart, and wherever the tone of a
 * syllable is written (Hòa, Hoà). Another tone is another name.
 */
export function isSamePlaceName(left: string, right: string): boolean {
  return placeKey(left) === placeKey(right);
}

/** The name without the word for its kind, in letters of the English alphabet: 'Phường Ba Đình' gives 'Ba Dinh'. */
export function latinPlaceName(name: string): string {
  const latin = withoutKindWord(name)
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
  return latin === '' ? name : latin;
}

function placeKey(name: string): string {
  const words = withoutKindWord(name)
    .toLowerCase()
    .normalize('NFD')
    .split(/[\s-]+/u);
  return words
    .map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''))
    .join(' ');
}

/** A name that is nothing but such a word stays as it is. */
function withoutKindWord(name: string): string {
  const squeezed = name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return squeezed.replace(KIND_WORDS, '');
}
