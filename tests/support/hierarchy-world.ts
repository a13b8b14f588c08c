import type { TestApi } from './api.js';
import { RegisterEnterprisesDocument, SubmitReportsDocument } from './operations.js';
import { report, taxCodes } from './small-world.js';
import { reorganize, unit } from './tree-api-world.js';

/** What became of a batch of rows. */
export interface Told {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly results: readonly { readonly key: string; readonly status: string }[];
  readonly userErrors: readonly {
    readonly code: string;
    readonly path: readonly string[];
    readonly messageEn: string;
    readonly suggestion: string | null;
    readonly actual: string | null;
  }[];
}

/** Whoever can send a question: the API itself, or a client with a key. */
type Sender = Pick<TestApi, 'send'>;

/** Runs one of the mutations of hierarchies. */
export async function change(
  sender: Sender,
  name: 'placeUnits' | 'defineHierarchies',
  input: object,
): Promise<Told> {
  const type = name === 'placeUnits' ? 'PlaceUnitsInput!' : 'DefineHierarchiesInput!';
  const { data, errors } = await sender.send<Record<string, Told>>(
    `mutation ($input: ${type}) { ${name}(input: $input) { created updated unchanged rejected
      results { key status } userErrors { code path messageEn suggestion actual } } }`,
    { input },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data![name]!;
}

/** A row of `placeUnits` in the line of the trade union. */
export const place = (
  of: string,
  parent: string | undefined,
  from = '2020-01-01',
  to?: string,
) => ({
  hierarchy: 'trade_union',
  unit: of,
  parent,
  from,
  to,
});

export const tradeUnion = {
  code: 'trade_union',
  nameVi: 'Hệ thống công đoàn',
  nameEn: 'The line of the trade union',
};

/**
 * vn > p (communes a, b) and q (communes c, d); workers of 2025-H1 are 1 in a, 20 in b, 300 in c, 4000 in d. In the line of the trade
 * union, from 2020 on: vn > p (b) and q (a, c); d came to p in 2024.
 */
export async function fillHierarchyWorld(api: TestApi): Promise<void> {
  const [a, b, c, d] = taxCodes;
  await reorganize(api, {
    effectiveOn: '2000-01-01',
    open: [
      unit('vn', 'COUNTRY'),
      unit('p', 'PROVINCE', 'vn'),
      unit('q', 'PROVINCE', 'vn'),
      unit('a', 'COMMUNE', 'p'),
      unit('b', 'COMMUNE', 'p'),
      unit('c', 'COMMUNE', 'q'),
      unit('d', 'COMMUNE', 'q'),
    ],
  });
  const homes = [
    [a, 'a', 1],
    [b, 'b', 20],
    [c, 'c', 300],
    [d, 'd', 4000],
  ] as const;
  const enterprises = homes.map(([taxCode, home]) => {
    return { taxCode, name: `Công ty ${home}`, unit: home, openedOn: '2019-01-01' };
  });
  await api.ask(RegisterEnterprisesDocument, { input: { enterprises } });
  const reports = homes.map(([taxCode, , workers]) => report(taxCode, workers, '2025-H1'));
  await api.ask(SubmitReportsDocument, { input: { idempotencyKey: 'hierarchies', reports } });
  await change(api, 'defineHierarchies', { hierarchies: [tradeUnion] });
  const placements = [
    place('p', 'vn'),
    place('q', 'vn'),
    place('a', 'q'),
    place('b', 'p'),
    place('c', 'q'),
    place('d', 'p', '2024-01-01'),
  ];
  const { created, userErrors } = await change(api, 'placeUnits', { placements });
  if (created !== placements.length) throw new Error(JSON.stringify(userErrors));
}
