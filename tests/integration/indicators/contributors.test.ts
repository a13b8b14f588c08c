import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../src/access/principal.js';
import { makeScope, type Scope } from '../../../src/access/scope.js';
import { moveEnterprises } from '../../../src/enterprises/move-enterprises.js';
import { readContributors } from '../../../src/indicators/contributors/contributor-reader.js';
import type { ContributorsListing } from '../../../src/indicators/contributors/contributors.js';
import { planContributors } from '../../../src/indicators/contributors/plan-contributors.js';
import type { Stage } from '../../../src/indicators/figure.js';
import { observe } from '../../../src/indicators/observe.js';
import { today } from '../../../src/kernel/clock.js';
import { findUnitsByCode } from '../../../src/units/unit-lookup.js';
import { taxCodes } from '../../support/application-world.js';
import { createReviewWorld, type ReviewWorld } from '../../support/review-world.js';

let world: ReviewWorld;
const units = new Map<string, number>();
const places = ['land', 'province', 'zone', 'commune'];

// The first enterprise stands in the zone until May 2024, then in the commune; the second one in the zone, the third one in
// the commune. Their reports: accepted, amended, returned, withdrawn, annulled.
beforeAll(async () => {
  world = await createReviewWorld();
  const { application } = world.small;
  for (const [code, { id }] of await findUnitsByCode(application.database, places)) {
    units.set(code, id);
  }
  const move = { taxCode: taxCodes.first, on: '2024-05-01', to: 'commune' };
  const { rejected } = await application.database.write(
    { principal: 'test', action: 'move' },
    (tx) =>
      moveEnterprises(tx, application.writeContext(), [move], {
        errorPolicy: 'REJECT_ALL',
        dryRun: false,
      }),
  );
  expect(rejected).toBe(0);
  const [first, second, third] = Object.values(taxCodes).map((enterprise) => ({ enterprise }));
  const send = (reporter: object | undefined, workers: number | undefined, period: string) =>
    world.send(reporter ?? {}, workers, { period });
  const accept = (row: { submissionId: number; revision: number }) =>
    world.accept(systemPrincipal, [row]);
  for (const [period, plus] of [
    ['2023-H2', 0],
    ['2024-H1', 1000],
  ] as const) {
    await accept(await send(first, 100 + plus, period));
    await accept(await send(second, 20 + plus, period));
    await accept(await send(third, 3 + plus, period));
    await send({ unit: 'zone' }, 7 + plus, period);
  }
  const reasons = [{ text: 'Sai số liệu' }];
  await send(first, 150, '2023-H2');
  const returned = await send(second, 99, '2023-H2');
  await world.return(systemPrincipal, [{ ...returned, reasons }]);
  await accept(await send(third, undefined, '2024-H1'));
  await world.withdraw(systemPrincipal, [await send(second, 5, '2024-H1')]);
});
afterAll(() => world.small.close());

interface Ask {
  readonly unit: string;
  readonly metric?: string;
  readonly period: string;
  readonly stage: Stage;
  readonly ownership?: readonly string[];
  readonly scope?: Scope;
  readonly limit?: number;
  readonly after?: number;
  readonly counted?: boolean;
}

/** A figure and the reports that make it up. */
async function ask(question: Ask): Promise<{ value: number; listing: ContributorsListing }> {
  const { application } = world.small;
  const { metric = 'workers', period, stage, ownership, limit = 100, after } = question;
  const { scope = systemPrincipal.scope, counted = true } = question;
  const where = ownership === undefined ? [] : [{ dimension: 'ownership', members: ownership }];
  const request = { unit: units.get(question.unit) ?? 0, metric, period, by: [], where, stage };
  const day = today(application.clock);
  const { observations } = await observe(scope, application, [request], day);
  const [answer] = observations;
  if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
  const definitions = {
    catalogue: application.catalogue.current(),
    indicators: application.indicators.current(),
    forms: application.forms.current(),
    trees: application.trees.current(),
  };
  const planned = planContributors(answer.value.question, [], definitions, day);
  if (planned === undefined) throw new Error('no contributors can be');
  const page = { ...planned, limit, after, counted };
  const [listing] = await readContributors(scope, application.database, [page]);
  return { value: answer.value.figures[0]?.value ?? 0, listing: listing! };
}

function workersOf({ items }: ContributorsListing): number[] {
  const workers = world.small.application.catalogue.current().measures.get('workers')?.id;
  return items.map(({ values }) => values.amounts[values.measures.indexOf(workers ?? 0)] ?? 0);
}

describe('the revisions that make a figure up', () => {
  const cases = places.flatMap((unit) =>
    ['2023-H2', '2024-H1', '2024', '2024-H2'].flatMap((period) =>
      (['PROVISIONAL', 'FINAL'] as const).flatMap((stage) =>
        [undefined, ['DOMESTIC'], ['FOREIGN', 'NOT_APPLICABLE']].map((ownership) => ({
          unit,
          period,
          stage,
          ...(ownership === undefined ? {} : { ownership }),
        })),
      ),
    ),
  );

  it.each(cases)('add up to it: %j', async (question) => {
    const { value, listing } = await ask(question);
    expect(workersOf(listing).reduce((sum, amount) => sum + amount, 0)).toBe(value);
    expect(listing.totalCount).toBe(listing.items.length);
  });

  const told = async (unit: string, period: string, stage: Stage) =>
    workersOf((await ask({ unit, period, stage })).listing).sort((a, b) => a - b);

  it('stand where their reporters stood on the last day of the period', async () => {
    expect(await told('zone', '2023-H2', 'PROVISIONAL')).toEqual([7, 20, 150]);
    expect(await told('zone', '2024-H1', 'PROVISIONAL')).toEqual([1007, 1020]);
    expect(await told('commune', '2023-H2', 'PROVISIONAL')).toEqual([3]);
    expect(await told('commune', '2024-H1', 'PROVISIONAL')).toEqual([1100]);
  });

  it('are the accepted ones of FINAL figures', async () => {
    expect(await told('land', '2023-H2', 'FINAL')).toEqual([3, 20, 100]);
    expect(await told('land', '2024-H1', 'FINAL')).toEqual([1020, 1100]);
    const { listing } = await ask({ unit: 'zone', period: '2023-H2', stage: 'PROVISIONAL' });
    const states = listing.items.map(({ revision, state }) => `${revision} ${state}`);
    expect(states).toEqual(['2 SUBMITTED', '1 ACCEPTED', '1 SUBMITTED']);
  });

  it('come in pages, counted or not', async () => {
    const question = { unit: 'land', period: '2023-H2', stage: 'PROVISIONAL' } as const;
    const { items } = (await ask(question)).listing;
    expect(items).toHaveLength(4);
    for (const counted of [true, false]) {
      const first = (await ask({ ...question, limit: 3, counted })).listing;
      expect(first).toMatchObject({ items: items.slice(0, 3), hasMore: true });
      const after = items[2]!.id;
      const second = (await ask({ ...question, limit: 3, counted, after })).listing;
      expect(second).toMatchObject({ items: items.slice(3), hasMore: false });
      if (counted) expect([first.totalCount, second.totalCount]).toEqual([4, 4]);
    }
  });

  it('are no more than the caller may see', async () => {
    const scope = makeScope([units.get('commune')!]);
    const { listing } = await ask({ unit: 'land', period: '2023-H2', stage: 'PROVISIONAL', scope });
    expect(workersOf(listing)).toEqual([3]);
  });
});
