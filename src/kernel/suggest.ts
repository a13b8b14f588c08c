import { distance } from 'fastest-levenshtein';
import { searchKey } from './text.js';

// Longer texts are pasted by mistake rather than mistyped, and comparing them costs.
const LONGEST = 100;

/**
 * The known name closest to a mistyped one, compared without diacritics and case; undefined when
 * none is close. Close = at most one edit, and one more for every five characters. Of equally close
 * names the first in code-point order, so that the answer does not depend on the order of `known`.
 */
export function nearest(text: string, known: Iterable<string>): string | undefined {
  const wanted = searchKey(text);
  if (wanted === '' || wanted.length > LONGEST) {
    return undefined;
  }
  let best: { name: string; edits: number } | undefined;
  for (const name of known) {
    const edits = editsBetween(wanted, searchKey(name));
    if (best === undefined || edits < best.edits || (edits === best.edits && name < best.name)) {
      best = { name, edits };
    }
  }
  return best === undefined || best.edits === Infinity ? undefined : best.name;
}

/** Edits from one to the other, Infinity when they are not close. */
function editsBetween(wanted: string, key: string): number {
  const most = 1 + Math.floor(wanted.length / 5);
  if (Math.abs(wanted.length - key.length) > most) {
    return Infinity;
  }
  const edits = distance(wanted, key);
  // When every letter has to change ('a' for 'b') nothing of the name is left to recognise.
  return edits <= most && edits < Math.max(wanted.length, key.length) ? edits : Infinity;
}
