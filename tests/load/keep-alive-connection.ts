import { connect, type Socket } from 'node:net';

interface Waiting {
  readonly resolve: (body: string) => void;
  readonly reject: (error: Error) => void;
}

const headerEnd = '\r\n\r\n';

/**
 * One HTTP/1.1 connection that asks one question after the other. Made for measuring: it does little
 * more than write and read, so the time is the server's. Answers must have a Content-Length.
 */
export class KeepAliveConnection {
  private waiting: Waiting | undefined;
  private received: Buffer = Buffer.alloc(0);
  private socket: Socket;
  private readonly url: URL;
  private readonly head: string;

  private constructor(socket: Socket, url: URL) {
    this.socket = socket;
    this.url = url;
    this.head = `POST ${url.pathname} HTTP/1.1\r\nhost: ${url.host}\r\ncontent-type: application/json\r\n`;
    this.listen();
  }

  private listen(): void {
    const { socket } = this;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      this.take(chunk);
    });
    socket.on('error', (error) => this.waiting?.reject(error));
    socket.on('close', () => this.waiting?.reject(new Error('the server closed the connection')));
  }

  /** Connects to the GraphQL endpoint `address`. */
  static async open(address: string): Promise<KeepAliveConnection> {
    const url = new URL(address);
    return new KeepAliveConnection(await connectTo(url), url);
  }

  /** False once the server was seen to have closed the connection. */
  get isOpen(): boolean {
    return !this.socket.destroyed && !this.socket.readableEnded;
  }

  /**
   * Sends a JSON body and resolves with the body of the answer; rejects unless the status is 200. Connects anew when the server has
   * closed the connection because nothing was asked for so long.
   */
  async ask(body: string): Promise<string> {
    if (!this.isOpen) {
      this.socket = await connectTo(this.url);
      this.listen();
    }
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(
        `${this.head}content-length: ${Buffer.byteLength(body)}${headerEnd}${body}`,
      );
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const split = this.received.indexOf(headerEnd);
    if (split < 0) return;
    const head = this.received.toString('latin1', 0, split);
    const start = split + headerEnd.length;
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) this.fail(new Error(`an answer without a length: ${head}`));
    else if (this.received.length >= start + Number(length)) this.finish(head, start);
  }

  private finish(head: string, start: number): void {
    const body = this.received.toString('utf8', start);
    this.received = Buffer.alloc(0);
    if (!head.startsWith('HTTP/1.1 200 ')) {
      this.fail(new Error(`${head.slice(0, head.indexOf('\r'))}: ${body.slice(0, 500)}`));
      return;
    }
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.resolve(body);
  }

  private fail(error: Error): void {
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.reject(error);
  }
}

async function connectTo({ port, hostname }: URL): Promise<Socket> {
  const socket = connect(Number(port), hostname);
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return socket;
}
