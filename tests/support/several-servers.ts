import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { buildProduct } from './built-product.js';
import { createEmptyDatabase } from './database.js';
import { freshDirectory, removeDirectories } from './fresh-directory.js';
import { killServers, runTonghop, startServer, type ServerProcess } from './server-process.js';

/** What a server says to a question. */
export interface Answered<T> {
  readonly data?: T;
  readonly errors?: readonly { readonly message: string; readonly extensions: object }[];
}

/** The database that servers share, and how it goes in the end. */
export interface SharedDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Server processes that share nothing but one database, and a clock that a test can turn on. */
export class SeveralServers {
  readonly servers: ServerProcess[] = [];
  private readonly product = buildProduct();
  private readonly dataDirectory = freshDirectory(0o755);
  private readonly clock = join(this.dataDirectory, 'clock');

  private constructor(private readonly database: SharedDatabase) {
    this.turnClockBy(0);
  }

  /** Starts them all at once on an empty database: a new one unless one is given. */
  static async start(
    count: number,
    settings: Record<string, string>,
    database?: SharedDatabase,
  ): Promise<SeveralServers> {
    const several = new SeveralServers(database ?? (await createEmptyDatabase()));
    const starting = Array.from({ length: count }, () => several.startOne(settings));
    try {
      several.servers.push(...(await Promise.all(starting)));
    } catch (error) {
      await several.close();
      throw error;
    }
    return several;
  }

  /** One more server. */
  startOne(settings: Record<string, string> = {}): Promise<ServerProcess> {
    const all = { ...this.settings(), ...settings };
    return startServer(this.product, {
      dataDirectory: this.dataDirectory,
      settings: all,
    }).ready();
  }

  /** For all processes at once: their calendar is so much ahead of the machine's from now on. */
  turnClockBy(milliseconds: number): void {
    writeFileSync(this.clock, String(milliseconds));
  }

  /** Runs a command of the product on their database; what it wrote. Throws when it fails. */
  async tonghop(...verb: string[]): Promise<string> {
    const { dataDirectory } = this;
    const command = runTonghop(this.product, verb, { dataDirectory, settings: this.settings() });
    if ((await command.exit) !== 0) throw new Error(command.output + command.errorOutput);
    return command.output;
  }

  /** Everything that they wrote on standard error. */
  log(): string {
    return this.servers.map(({ errorOutput }) => errorOutput).join('\n');
  }

  async close(): Promise<void> {
    killServers();
    removeDirectories();
    await this.database.drop();
  }

  private settings(): Record<string, string> {
    const clock = pathToFileURL(join(import.meta.dirname, 'shifted-clock.js'));
    return {
      DATABASE_URL: this.database.url,
      DATABASE_POOL_SIZE: '5',
      SHIFTED_CLOCK: this.clock,
      NODE_OPTIONS: `--import=${clock.href}`,
    };
  }
}

/** What is sent beside a question. */
export interface AskOptions {
  readonly variables?: object;
  readonly key?: string;
  /** Blanks behind the question, which GraphQL ignores: they make it a large request. */
  readonly padding?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks one server; the whole answer as it came. */
export async function askText(
  server: ServerProcess,
  query: string,
  options: AskOptions = {},
): Promise<string> {
  const { variables, key, padding = '', headers = {} } = options;
  const authorization = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization, ...headers },
    body: `${JSON.stringify({ query, variables })}${padding}`,
  });
  return answer.text();
}

/** The data of an answer. Throws when there is none. */
export async function askData<T>(
  server: ServerProcess,
  query: string,
  variables: object = {},
): Promise<T> {
  const text = await askText(server, query, { variables });
  const { data } = JSON.parse(text) as Answered<T>;
  if (data === undefined) throw new Error(text);
  return data;
}

/** Runs a mutation with one input at one server. Throws when anything was refused. */
export async function changeAt(
  server: ServerProcess,
  mutation: string,
  input: object,
  options: AskOptions = {},
): Promise<void> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { code messageEn } } }`;
  const text = await askText(server, query, { ...options, variables: { input } });
  if (!text.includes('"userErrors":[]')) throw new Error(text);
}

/** Waits until a server answers nobody without a key: it notices by and by that there is a client. */
export async function untilDoorIsShut(server: ServerProcess): Promise<void> {
  while (!(await askText(server, '{ viewer { kind } }')).includes('UNAUTHENTICATED')) {
    await wait(50);
  }
}
