import { PHRASES, quote, type Phrase } from './phrase.js';
import type { Token } from './token.js';
import type { TokenReader } from './token-reader.js';
import type { PlacedSlice } from './tree.js';

/**
 * Parses `[dimension=MEMBER|MEMBER, dimension=MEMBER]` behind a metric; no slices when there is no
 * bracket.
 */
export function parseSlices(reader: TokenReader): PlacedSlice[] {
  const opener = reader.takeIf('[');
  const slices: PlacedSlice[] = [];
  if (opener === undefined) {
    return slices;
  }
  const dimensions = new Set<string>();
  do {
    const slice = parseSlice(reader, dimensions);
    if (slice !== undefined) slices.push(slice);
  } while (reader.takeIf(',') !== undefined);
  reader.close(opener, ']');
  return slices;
}

function parseSlice(reader: TokenReader, dimensions: Set<string>): PlacedSlice | undefined {
  const dimension = takeName(reader, PHRASES.dimension, dimensions);
  if (dimension !== undefined && reader.takeIf('=') === undefined) {
    reader.expected(quote('='));
  } else if (dimension !== undefined) {
    return parseMembers(reader, dimension);
  }
  // The faults of the next slice can still be told.
  reader.skipTo(',', ']');
  return undefined;
}

function parseMembers(reader: TokenReader, dimension: Token): PlacedSlice {
  const names = new Set<string>();
  const members: Token[] = [];
  do {
    const member = takeName(reader, PHRASES.member, names);
    if (member !== undefined) members.push(member);
  } while (reader.takeIf('|') !== undefined);
  if (!reader.isAt(',', ']') && !reader.isAtEnd()) {
    reader.expected(PHRASES.moreMembers);
    reader.skipTo(',', ']');
  }
  return {
    dimension: dimension.text,
    members: members.map(({ text }) => text),
    position: dimension.position,
    memberPositions: members.map(({ position }) => position),
  };
}

/**
 * Takes a name not taken yet: the same dimension or member twice would count twice, or mean
 * nothing.
 */
function takeName(reader: TokenReader, expected: Phrase, taken: Set<string>): Token | undefined {
  if (reader.peek().kind !== 'name') {
    reader.expected(expected);
    return undefined;
  }
  const name = reader.take();
  if (taken.has(name.text)) {
    reader.report('FORMULA_DUPLICATE', name, { found: quote(name.text) });
  }
  taken.add(name.text);
  return name;
}
