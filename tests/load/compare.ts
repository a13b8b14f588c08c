import { KeepAliveConnection } from './keep-alive-connection.js';
import { processorTime } from './processor-time.js';
import { median, percentile } from './statistics.js';

/** A server and what it is asked. */
export interface Road {
  readonly url: string;
  readonly pid: number;
  /** Several: each connection asks the one of its turn, over and over. */
  readonly body: string | readonly string[];
}

/** How one road did: milliseconds a request, and requests a second. Medians over the rounds. */
export interface Pace {
  /** Milliseconds of processor that the Node process spent on a request: other load of the machine moves it less. */
  readonly processor: number;
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
}

/** Two roads side by side; ratios are medians of the ratios of the rounds. */
export interface Comparison {
  readonly concurrency: number;
  readonly product: Pace;
  readonly rival: Pace;
  /** p50 of the product to that of the rival. */
  readonly p50Ratio: number;
  /** Requests a second of the product to those of the rival. */
  readonly rateRatio: number;
  /** Processor time of the product's Node process to the rival's. */
  readonly processorRatio: number;
  /** The lowest and the highest p50 ratio of a round. */
  readonly p50Range: readonly [lowest: number, highest: number];
  readonly rateRange: readonly [lowest: number, highest: number];
}

/** How long and how often. */
export interface Effort {
  readonly rounds: number;
  readonly millisecondsPerRound: number;
}

/**
 * Asks two servers in turn, A B A B ..., so that what else the machine does falls on both alike. The first, uncounted
 * round warms both up.
 */
export async function compare(
  product: Road,
  rival: Road,
  concurrency: number,
  { rounds, millisecondsPerRound }: Effort,
): Promise<Comparison> {
  const roads = [product, rival];
  const paces: Pace[][] = [[], []];
  const connections = await Promise.all(roads.map(({ url }) => openAll(url, concurrency)));
  for (let round = -1; round < rounds; round += 1) {
    for (const [side, { body, pid }] of roads.entries()) {
      const pace = await run(connections[side]!, body, pid, millisecondsPerRound);
      if (round >= 0) paces[side]!.push(pace);
    }
  }
  for (const connection of connections.flat()) connection.close();
  return conclude(concurrency, paces[0]!, paces[1]!);
}

function openAll(url: string, concurrency: number): Promise<KeepAliveConnection[]> {
  return Promise.all(Array.from({ length: concurrency }, () => KeepAliveConnection.open(url)));
}

async function run(
  connections: readonly KeepAliveConnection[],
  body: Road['body'],
  pid: number,
  milliseconds: number,
): Promise<Pace> {
  const times: number[] = [];
  const spent = processorTime(pid);
  const start = performance.now();
  const end = start + milliseconds;
  await Promise.all(
    connections.map(async (connection, index) => {
      const own = typeof body === 'string' ? body : body[index % body.length]!;
      for (let before = performance.now(); before < end;) {
        await connection.ask(own);
        const after = performance.now();
        times.push(after - before);
        before = after;
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  return {
    processor: (processorTime(pid) - spent) / times.length,
    p50: median(times),
    p99: percentile(times, 0.99),
    perSecond: times.length / seconds,
  };
}

function conclude(
  concurrency: number,
  product: readonly Pace[],
  rival: readonly Pace[],
): Comparison {
  const p50Ratios = product.map(({ p50 }, round) => p50 / rival[round]!.p50);
  const rateRatios = product.map(({ perSecond }, round) => perSecond / rival[round]!.perSecond);
  const processorRatios = product.map(
    ({ processor }, round) => processor / rival[round]!.processor,
  );
  return {
    concurrency,
    processorRatio: median(processorRatios),
    product: middle(product),
    rival: middle(rival),
    p50Ratio: median(p50Ratios),
    rateRatio: median(rateRatios),
    p50Range: [Math.min(...p50Ratios), Math.max(...p50Ratios)],
    rateRange: [Math.min(...rateRatios), Math.max(...rateRatios)],
  };
}

function middle(paces: readonly Pace[]): Pace {
  return {
    processor: median(paces.map(({ processor }) => processor)),
    p50: median(paces.map(({ p50 }) => p50)),
    p99: median(paces.map(({ p99 }) => p99)),
    perSecond: median(paces.map(({ perSecond }) => perSecond)),
  };
}
