import { catchStatement, type FigureRequests, type ProductParts } from '../catch-statement.js';
import { compare, type Comparison, type Effort } from '../compare.js';
import { connectAsTheProduct } from '../connect-as-product.js';
import { explain } from '../plan.js';
import { bodyOf, registerIndicator, reportedIndicator } from '../questions.js';
import type { Figure } from '../report.js';
import type { ServerProcess } from '../server-process.js';
import type { NationalShape } from './national-shape.js';
import { eve, quarters } from './questions-of-reform.js';

/** The half-year that the figures are about. */
export const reportedPeriod = '2024-H2';

type Tree = NonNullable<FigureRequests[number]['tree']>;

const current: Tree = { basis: 'CURRENT' };
const asOf: Tree = { basis: 'AS_OF', asOf: eve };
const runs = 15;

/** What is asked in the database alone. */
interface TreeQuestion {
  readonly what: string;
  readonly units: readonly string[];
  readonly periods: readonly string[];
  readonly metric: string;
  readonly tree: Tree;
  readonly mostMilliseconds?: number;
}

/** What trees of other days cost after the reform, in the database alone and over HTTP. */
export async function measureTrees(
  server: ServerProcess,
  databaseUrl: string,
  parts: ProductParts,
  shape: NationalShape,
  effort: Effort,
): Promise<{ figures: Figure[]; details: object }> {
  const client = await connectAsTheProduct(databaseUrl);
  const { rows } = await client.query<{ id: number; code: string }>('select id, code from unit');
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  const times: { readonly what: string; readonly milliseconds: number }[] = [];
  const figures: Figure[] = [];
  for (const question of questionsOf(shape)) {
    const statement = await catchStatement(parts, requestsOf(question, ids));
    const { milliseconds } = await explain(client, statement, runs);
    times.push({ what: question.what, milliseconds });
    figures.push(figureOf(question, milliseconds));
  }
  await client.end();
  const pace = await compare(
    { ...server, body: bodyOf(ofCountry(`, tree: { basis: AS_OF, asOf: "${eve}" }`)) },
    { ...server, body: bodyOf(ofCountry('')) },
    1,
    effort,
  );
  return { figures: [...figures, paceFigure(pace)], details: { times, pace } };
}

function questionsOf({ before, merged }: NationalShape): TreeQuestion[] {
  const codes = (wanted: string): string[] =>
    before.filter(({ kind }) => kind === wanted).map(({ code }) => code);
  const provinces = codes('PROVINCE');
  const gone = new Set(merged.map(({ from }) => from));
  const left = provinces.filter((code) => !gone.has(code));
  const once = { periods: [reportedPeriod], metric: reportedIndicator };
  const often = { units: left, periods: quarters, metric: registerIndicator };
  const country = `${reportedIndicator} of the country`;
  return [
    { ...once, what: `${country}, rolled up`, units: ['vn'], tree: current },
    {
      ...{ ...once, what: `${country} AS_OF the eve of the reform`, units: ['vn'], tree: asOf },
      mostMilliseconds: 25,
    },
    {
      ...once,
      ...{ what: `the same of the ${provinces.length} provinces of then`, units: provinces },
      tree: asOf,
    },
    {
      ...{ ...once, what: 'the same of 34 districts of then, added up from their atoms' },
      ...{ units: codes('DISTRICT').slice(0, 34), tree: asOf },
    },
    {
      ...often,
      what: `${registerIndicator} of ${left.length} provinces x ${quarters.length} quarters AT_PERIOD`,
      ...{ tree: { basis: 'AT_PERIOD' }, mostMilliseconds: 50 },
    },
    { ...often, what: 'the same under the tree of today', tree: current },
  ];
}

function requestsOf(
  { units, periods, metric, tree }: TreeQuestion,
  ids: ReadonlyMap<string, number>,
): FigureRequests {
  const common = { metric, by: [], where: [], stage: 'PROVISIONAL' as const, tree };
  return units.flatMap((code) =>
    periods.map((period) => ({ ...common, unit: ids.get(code) ?? 0, period })),
  );
}

function figureOf({ what, mostMilliseconds: most }: TreeQuestion, milliseconds: number): Figure {
  return {
    what: `${what}: time in the database`,
    measured: `**${milliseconds.toFixed(2)} ms**`,
    bar: most === undefined ? '' : `under ${most} ms`,
    met: most === undefined ? undefined : milliseconds < most,
  };
}

function paceFigure({ p50Ratio, product, rival }: Comparison): Figure {
  return {
    what: `${reportedIndicator} of the country AS_OF the eve of the reform over HTTP: p50 to that of the rolled-up answer`,
    measured: `**${p50Ratio.toFixed(2)}** (${product.p50.toFixed(2)} ms to ${rival.p50.toFixed(2)} ms)`,
    bar: 'at most 20',
    met: p50Ratio <= 20,
  };
}

function ofCountry(tree: string): { name: string; query: string } {
  const asked = `code: "${reportedIndicator}", period: "${reportedPeriod}"${tree}`;
  return {
    name: 'country',
    query: `{ unit(code: "vn") { code indicator(${asked}) { value numerator denominator } } }`,
  };
}
