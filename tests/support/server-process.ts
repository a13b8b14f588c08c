import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A server in a process of its own, as an operator starts it. */
export class ServerProcess {
  output = '';
  errorOutput = '';
  /** Resolves with the exit code, null after a signal. */
  readonly exit: Promise<number | null>;

  constructor(readonly process: ChildProcess) {
    process.stdout?.on('data', (chunk: Buffer) => void (this.output += chunk.toString()));
    process.stderr?.on('data', (chunk: Buffer) => void (this.errorOutput += chunk.toString()));
    this.exit = once(process, 'close').then(([code]) => code as number | null);
  }

  /** The address of the first line. */
  get url(): string {
    const [first = ''] = this.output.split('\n');
    const told = JSON.parse(first) as { ready: boolean; url: string };
    if (!told.ready) throw new Error(`not ready: ${first}`);
    return told.url;
  }

  /** Waits until it has told everything that it tells at its start. */
  async ready(): Promise<this> {
    return this.told('Stop with Ctrl-C');
  }

  /** Waits for a text on standard output; rejects when the process ends before. */
  async told(text: string): Promise<this> {
    while (!this.output.includes(text)) {
      if (this.process.exitCode !== null || this.process.signalCode !== null) {
        throw new Error(`ended early:\n${this.output}\n${this.errorOutput}`);
      }
      await wait(20);
    }
    return this;
  }

  /** Asks a question over HTTP; the data of the answer. */
  async ask(query: string): Promise<unknown> {
    const answer = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return ((await answer.json()) as { data: unknown }).data;
  }

  /** Sends a signal and waits for the end; the exit code. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.process.kill(signal);
    return this.exit;
  }
}

/** What a start is told: a data directory of its own, and settings. */
export interface StartOptions {
  readonly dataDirectory: string;
  readonly settings?: Readonly<Record<string, string>>;
}

const started: ServerProcess[] = [];

/** Starts the built product; does not wait for it. */
export function startServer(product: string, options: StartOptions): ServerProcess {
  return runProduct(product, 'main.js', [], options);
}

/** Runs one command of the built product. */
export function runTonghop(
  product: string,
  verb: readonly string[],
  options: StartOptions,
): ServerProcess {
  return runProduct(product, 'tonghop.js', verb, options);
}

/** Ends what a failed test left behind. */
export function killServers(): void {
  for (const server of started.splice(0)) server.process.kill('SIGKILL');
}

function runProduct(
  product: string,
  file: string,
  parameters: readonly string[],
  { dataDirectory, settings = {} }: StartOptions,
): ServerProcess {
  const script = join(product, 'dist', 'app', file);
  const child = spawn(process.execPath, ['--enable-source-maps', script, ...parameters], {
    cwd: product,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: dataDirectory, ...settings },
  });
  const server = new ServerProcess(child);
  started.push(server);
  return server;
}
