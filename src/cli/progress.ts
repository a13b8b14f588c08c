import type { TextStream } from './command-context.js';

const TICK_MS = 200;
const CLEAR = '\r\u001B[K';

/** A line that tells what goes on, when a person watches; else nothing is written. */
export class Progress {
  private readonly start = Date.now();
  private readonly timer: NodeJS.Timeout | undefined;
  private text = '';

  constructor(private readonly stream: TextStream) {
    if (stream.isTTY !== true) return;
    this.timer = setInterval(() => this.draw(), TICK_MS);
  }

  /** Says what is being done now. */
  tell(text: string): void {
    this.text = text;
    if (this.timer !== undefined) this.draw();
  }

  /** Takes the line away. */
  end(): void {
    if (this.timer === undefined) return;
    clearInterval(this.timer);
    this.stream.write(CLEAR);
  }

  private draw(): void {
    const seconds = Math.floor((Date.now() - this.start) / 1000);
    this.stream.write(`${CLEAR}${this.text} (${seconds} s)`);
  }
}

/** Shows progress while `work` goes on. */
export async function withProgress<T>(
  stream: TextStream,
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  const progress = new Progress(stream);
  try {
    return await work(progress);
  } finally {
    progress.end();
  }
}
