/**
 * The form in which names are compared and searched: marks off, lower case, đ as d, spaces squeezed
 * and trimmed. 'Bình Phước', in NFC or NFD, gives 'binh phuoc'. For finding only: never shown,
 * never stored as a name.
 */
export function searchKey(text: string): string {
  return (
    text
      .normalize('NFD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase()
      // The Icelandic eth looks the same in capitals (Ð / Đ) and is often typed for it.
      .replace(/[đð]/g, 'd')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/**
 * Text as it is stored: NFC, ends trimmed. Undefined when NUL, another control character (line ends
 * too) or half of a surrogate pair is inside, as the database cannot keep or nobody can see those.
 * Blank text gives ''.
 */
export function cleanText(text: string): string | undefined {
  const trimmed = text.trim();
  return /\p{Cc}/u.test(trimmed) || !trimmed.isWellFormed() ? undefined : trimmed.normalize('NFC');
}
