import { KeepAliveConnection } from './keep-alive-connection.js';

interface Refusable {
  readonly userErrors: readonly { readonly code: string; readonly messageEn: string }[];
}

/** What a batch mutation tells, as far as loading needs it. */
export interface BatchAnswer extends Refusable {
  readonly created: number;
  readonly updated: number;
  readonly rejected: number;
}

/** One connection to a GraphQL server that reads the answers. */
export class GraphqlClient {
  private readonly connection: KeepAliveConnection;

  private constructor(connection: KeepAliveConnection) {
    this.connection = connection;
  }

  static async open(url: string): Promise<GraphqlClient> {
    return new GraphqlClient(await KeepAliveConnection.open(url));
  }

  /** The data of an answer; rejects when it has errors. */
  async ask(query: string, variables: object = {}): Promise<Readonly<Record<string, unknown>>> {
    const text = await this.connection.ask(JSON.stringify({ query, variables }));
    const { data, errors } = JSON.parse(text) as {
      data?: Record<string, unknown>;
      errors?: unknown;
    };
    if (errors !== undefined || data === undefined) throw new Error(text.slice(0, 1000));
    return data;
  }

  /** Runs one batch mutation; rejects when any row is refused. */
  change(mutation: string, input: object): Promise<BatchAnswer> {
    return this.run<BatchAnswer>(mutation, input, 'created updated rejected');
  }

  /** Runs a mutation of one thing; rejects when it is refused. */
  async define(mutation: string, input: object): Promise<void> {
    await this.run(mutation, input, '');
  }

  private async run<T extends Refusable>(
    mutation: string,
    input: object,
    fields: string,
  ): Promise<T> {
    const type = `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) {
      ${fields} userErrors { code messageEn } } }`;
    const answer = (await this.ask(query, { input }))[mutation] as T;
    const [first] = answer.userErrors;
    if (first !== undefined) throw new Error(`${mutation}: ${first.code} ${first.messageEn}`);
    return answer;
  }

  close(): void {
    this.connection.close();
  }
}

/** Sends all batches with `clients` connections at once. Returns the seconds it took. */
export async function sendAll(
  url: string,
  clients: number,
  mutation: string,
  inputs: readonly object[],
): Promise<number> {
  const queue = [...inputs];
  const connections = await Promise.all(
    Array.from({ length: clients }, () => GraphqlClient.open(url)),
  );
  const start = performance.now();
  await Promise.all(
    connections.map(async (client) => {
      for (let input = queue.shift(); input !== undefined; input = queue.shift()) {
        await client.change(mutation, input);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  for (const client of connections) client.close();
  return seconds;
}
