/** A line without its end, or undefined for one that is longer than allowed. */
export type Line = Buffer | undefined;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Cuts a stream of bytes into lines, some at a time. Of a line that is too long no more than the limit is held in memory. A
 * mark of the byte order at the beginning is left out.
 */
export async function* splitLines(
  source: AsyncIterable<Buffer>,
  mostBytes: number,
): AsyncGenerator<Line[]> {
  const rest = new Rest(mostBytes);
  let isFirst = true;
  for await (const piece of source) {
    const lines: Line[] = [];
    let from = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, from)) {
      rest.add(piece.subarray(from, end));
      lines.push(trim(rest.take(), isFirst));
      isFirst = false;
      from = end + 1;
    }
    rest.add(piece.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (!rest.isEmpty) yield [trim(rest.take(), isFirst)];
}

/** The line that is not at its end yet. */
class Rest {
  private pieces: Buffer[] = [];
  private length = 0;

  constructor(private readonly mostBytes: number) {}

  get isEmpty(): boolean {
    return this.length === 0;
  }

  add(piece: Buffer): void {
    this.length += piece.length;
    if (this.length <= this.mostBytes) this.pieces.push(piece);
    else this.pieces = [];
  }

  take(): Line {
    const [first] = this.pieces;
    const line = this.pieces.length === 1 && first ? first : Buffer.concat(this.pieces);
    const isWhole = this.length <= this.mostBytes;
    this.pieces = [];
    this.length = 0;
    return isWhole ? line : undefined;
  }
}

function trim(line: Line, isFirst: boolean): Line {
  if (line === undefined) return undefined;
  const start = isFirst && line.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
  const end = line.at(-1) === CARRIAGE_RETURN ? line.length - 1 : line.length;
  return line.subarray(start, Math.max(start, end));
}
