import { GraphqlClient } from './graphql-client.js';
import {
  oneIndicator,
  period,
  provinces,
  registerIndicator,
  reportedIndicator,
} from './questions.js';
import type { Figure } from './report.js';
import { provinceCode, smallWorld, worldEnterprises } from './world.js';

interface Answer {
  readonly indicator: {
    readonly value: number;
    readonly numerator: number;
    readonly denominator: number;
  };
}

/**
 * Proves that what is compared is the same: the hand-written resolvers answer what the product answers, constants have its
 * shape, and a write between two reads shows in the second one on both roads. Throws when not.
 */
export async function assertFreshAndEqual(
  productUrl: string,
  rivalUrl: string,
  constantsUrl: string,
): Promise<Figure> {
  const urls = [productUrl, rivalUrl, constantsUrl];
  const [product, rival, constants] = await Promise.all(urls.map((url) => GraphqlClient.open(url)));
  const questions = ['vn', provinceCode(1), 'load_01_01'].flatMap((unit) =>
    [reportedIndicator, registerIndicator].map((indicator) => oneIndicator(unit, indicator).query),
  );
  for (const query of questions) same(await product!.ask(query), await rival!.ask(query), query);
  same(
    shapeOf(await product!.ask(provinces.query)),
    shapeOf(await constants!.ask(provinces.query)),
    'shapes',
  );
  const shown = await assertWriteShows(product!, rival!);
  for (const client of [product, rival, constants]) client!.close();
  return {
    what: `equal answers to ${questions.length} questions; a write shows in the next read on both roads`,
    measured: shown,
    bar: 'exactly',
    met: true,
  };
}

async function assertWriteShows(product: GraphqlClient, rival: GraphqlClient): Promise<string> {
  const { query } = oneIndicator('vn', reportedIndicator);
  const workersOf = async (client: GraphqlClient): Promise<number> =>
    ((await client.ask(query)).unit as Answer).indicator.denominator;
  const [enterprise] = worldEnterprises(smallWorld);
  const told: string[] = [];
  for (const workers of [100_000, 200_000]) {
    const before = await workersOf(product);
    const own = await product.ask(
      `{ unit(code: "vn") { indicator(code: "workers", period: "${period}") { value } } }`,
    );
    const values = [{ measure: 'workers', value: workers }];
    const report = {
      form: 'enterprise_half_year',
      reporter: { enterprise: enterprise!.taxCode },
      period,
      values,
    };
    await product.change('submitReports', {
      idempotencyKey: `fresh-${workers}-${Date.now()}`,
      reports: [report],
    });
    const after = await workersOf(product);
    same(after, await workersOf(rival), 'after a write');
    if (after === before) throw new Error(`the write does not show: ${JSON.stringify(own)}`);
    told.push(`${before} then ${after}`);
  }
  return `workers of the country: ${told.join(', ')}`;
}

/** The names of the fields, without the values. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return 'value';
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each)]));
}

function same(left: unknown, right: unknown, what: string): void {
  const texts = [left, right].map((each) => JSON.stringify(each));
  if (texts[0] !== texts[1]) throw new Error(`${what}: ${texts.join(' is not ')}`);
}
