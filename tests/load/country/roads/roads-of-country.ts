import type { Pool } from 'pg';
import { openPool } from '../../hand-written/open-pool.js';
import { KeepAliveConnection } from '../../keep-alive-connection.js';
import { readIds, type Ids } from '../ids.js';
import type { Sums } from '../figure.js';
import type { CountryQuestion } from '../question.js';
import { readCells } from './cells-road.js';
import { numbersOfAnswer } from './numbers-of-answer.js';
import { addUpRecords } from './records-road.js';
import type { Road, RoadName } from './road.js';

/** Where the servers of a country listen, and its database. */
export interface CountryAddresses {
  readonly product: string;
  readonly resolver: string;
  readonly constants: string;
  readonly databaseUrl: string;
  /** The day whose hierarchy is today's. */
  readonly today: string;
}

/** A connection to each server and to the database: what the roads of every question go over. */
export class RoadsOfCountry {
  readonly ids: Ids;
  private readonly servers: ReadonlyMap<RoadName, KeepAliveConnection>;
  private readonly pool: Pool;
  /** As anybody connects who writes a statement for once: planned for its values. */
  private readonly byHand: Pool;
  /** The day whose hierarchy is today's. */
  readonly today: string;

  private constructor(
    servers: ReadonlyMap<RoadName, KeepAliveConnection>,
    pool: Pool,
    byHand: Pool,
    ids: Ids,
    today: string,
  ) {
    this.servers = servers;
    this.pool = pool;
    this.byHand = byHand;
    this.ids = ids;
    this.today = today;
  }

  static async open(addresses: CountryAddresses): Promise<RoadsOfCountry> {
    const pool = openPool(addresses.databaseUrl);
    const byHand = openPool(addresses.databaseUrl, '');
    const servers = new Map<RoadName, KeepAliveConnection>();
    for (const name of ['product', 'resolver', 'constants'] as const) {
      servers.set(name, await KeepAliveConnection.open(addresses[name]));
    }
    return new RoadsOfCountry(servers, pool, byHand, await readIds(pool), addresses.today);
  }

  /** Every road that can tell the answer, the product first. */
  of(question: CountryQuestion): Road[] {
    const { query, figures, without } = question;
    const sql = (name: RoadName, numbers: Road['numbers']): Road => ({
      name,
      ask: numbers,
      numbers,
    });
    const roads = [
      this.over('product', query),
      this.over('resolver', query),
      sql('cells', () => readCells(this.pool, this.ids, figures)),
      sql('records', () => addUpRecords(this.byHand, this.ids, figures, this.today)),
      this.over('constants', query),
    ];
    const left = new Set<RoadName>(without);
    if (left.has('resolver')) left.add('constants');
    return roads.filter(({ name }) => !left.has(name));
  }

  /** A document on one of the servers. */
  over(name: RoadName, query: string): Road & { readonly data: () => Promise<unknown> } {
    const server = this.servers.get(name)!;
    const body = JSON.stringify({ query });
    const data = async (): Promise<unknown> => {
      const answer = JSON.parse(await server.ask(body)) as Record<string, unknown>;
      if (answer.errors !== undefined) throw new Error(`${name}: ${JSON.stringify(answer.errors)}`);
      return answer.data;
    };
    const numbers = async (): Promise<Sums> => numbersOfAnswer(await data());
    return { name, ask: () => server.ask(body), numbers, data };
  }

  /** A statement by hand. */
  async query(
    text: string,
    values: readonly unknown[],
  ): Promise<readonly Readonly<Record<string, unknown>>[]> {
    return (await this.byHand.query<Record<string, unknown>>(text, [...values])).rows;
  }

  async close(): Promise<void> {
    for (const server of this.servers.values()) server.close();
    await this.pool.end();
    await this.byHand.end();
  }
}
