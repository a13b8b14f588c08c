import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../src/access/principal.js';
import { foldAll } from '../../../src/cube/fold.js';
import { registerEnterprises } from '../../../src/enterprises/register-enterprises.js';
import { observeKnown } from '../../../src/indicators/known/observe-known.js';
import { observe, type ObservationReading } from '../../../src/indicators/observe.js';
import type { FigureRequest } from '../../../src/indicators/resolve-question.js';
import type { BatchResult } from '../../../src/kernel/batch.js';
import { today } from '../../../src/kernel/clock.js';
import { readKnowledge } from '../../../src/platform/knowledge.js';
import type { WriteTransaction } from '../../../src/platform/queryable.js';
import { openUnits } from '../../../src/units/open-units.js';
import { findUnitsByCode } from '../../../src/units/unit-lookup.js';
import { ReviewedReport } from '../../oracle/reviews.js';
import { taxCodeOf } from '../../properties/tax-code.js';
import { beginYear, mustState } from '../../support/duty-world.js';
import { createReviewWorld, reviewedForm, type ReviewWorld } from '../../support/review-world.js';

type Act = 'send' | 'amend' | 'annul' | 'accept' | 'return' | 'withdraw';
const lives: Readonly<Record<string, readonly Act[]>> = {
  nothing: [],
  waiting: ['send'],
  accepted: ['send', 'accept'],
  returned: ['send', 'return'],
  withdrawn: ['send', 'withdraw'],
  'sent again': ['send', 'return', 'amend'],
  amended: ['send', 'accept', 'amend'],
  'amendment returned': ['send', 'accept', 'amend', 'return'],
  'annulling waits': ['send', 'accept', 'annul'],
  annulled: ['send', 'accept', 'annul', 'accept'],
};
const cases = Object.keys(lives).flatMap((before) =>
  Object.keys(lives).map((now) => ({ before, now })),
);
const stages = ['PROVISIONAL', 'FINAL'] as const;

let world: ReviewWorld;
let number = 0;
const units = new Map<string, number>();

/** A unit for each case, and an enterprise in it: its life in 2024-H2 and in 2025-H1. */
beforeAll(async () => {
  world = await createReviewWorld();
  const { application } = world.small;
  await beginYear(application);
  const form = { form: reviewedForm.code, reporterKind: 'ENTERPRISE', daysAfter: 10 };
  await mustState(application, [{ code: 'reviewed', ...form, from: '2024-01-01' }]);
  const rows = cases.map((_, index) => ({
    code: `u${index}`,
    kind: 'COMMUNE',
    nameVi: `Xã ${index}`,
    nameEn: `Commune ${index}`,
    parent: 'province',
    openedOn: '2000-01-01',
  }));
  const enterprises = cases.map((_, index) => {
    const taxCode = taxCodeOf(index + 1);
    return { taxCode, name: taxCode, unit: `u${index}`, openedOn: '2020-01-01' };
  });
  const write = async (work: (tx: WriteTransaction) => Promise<BatchResult>): Promise<void> => {
    const batch = await application.database.write({ principal: 'test', action: 'fill' }, work);
    if (batch.rejected > 0) throw new Error(JSON.stringify(batch));
    await application.refreshDefinitions();
  };
  await write((tx) => openUnits(tx, application.writeContext(), rows));
  const options = { errorPolicy: 'REJECT_ALL', dryRun: false } as const;
  await write((tx) => registerEnterprises(tx, application.writeContext(), enterprises, options));
  const codes = rows.map(({ code }) => code);
  for (const [code, { id }] of await findUnitsByCode(application.database, codes)) {
    units.set(code, id);
  }
});
afterAll(() => world.small.close());

async function live(index: number, period: string, acts: readonly Act[]): Promise<ReviewedReport> {
  const model = new ReviewedReport(true);
  const enterprise = taxCodeOf(index + 1);
  let submissionId = 0;
  for (const act of acts) {
    if (act === 'send' || act === 'amend' || act === 'annul') {
      number += 1;
      const workers = act === 'annul' ? undefined : number;
      ({ submissionId } = await world.send({ enterprise }, workers, { period }));
      model.send(workers);
      continue;
    }
    const row = { submissionId, revision: model.current! };
    const batch =
      act === 'return'
        ? await world.return(systemPrincipal, [{ ...row, reasons: [{ text: 'sai' }] }])
        : await world[act](systemPrincipal, [row]);
    expect(batch.rejected).toBe(0);
    model.decide(
      act === 'accept' ? 'ACCEPT' : act === 'return' ? 'RETURN' : 'WITHDRAW',
      row.revision,
    );
  }
  return model;
}

function told({ observations }: ObservationReading): unknown[] {
  return observations.map((answer) => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
    const [figure] = answer.value.figures;
    const filled = answer.value.coverage?.find(({ form }) => form.code === 'reviewed')?.filled;
    return { value: figure?.value ?? figure?.reason, filled };
  });
}

describe('what counts for a report that did not come', () => {
  it('follows the stage through every life of both reports, folded or not, then and now', async () => {
    const { application } = world.small;
    const wanted: unknown[] = [];
    const requests: FigureRequest[] = [];
    for (const [index, { before, now }] of cases.entries()) {
      const earlier = await live(index, '2024-H2', lives[before]!);
      const asked = await live(index, '2025-H1', lives[now]!);
      for (const stage of stages) {
        const isInForce = (stage === 'FINAL' ? asked.final : asked.provisional) !== undefined;
        const value = isInForce ? asked.counted(stage) : earlier.counted(stage);
        const filled = !isInForce && value !== undefined ? 1 : 0;
        wanted.push({ value: value ?? 'NO_DATA', filled });
        const common = { metric: 'workers', by: [], where: [], coverage: true };
        const unit = units.get(`u${index}`)!;
        requests.push({ ...common, unit, period: '2025-H1', stage, fill: 'LAST_REPORTED' });
      }
    }
    const { scope } = systemPrincipal;
    const day = today(application.clock);
    expect(told(await observe(scope, application, requests, day))).toEqual(wanted);
    await foldAll(application.database, day);
    expect(told(await observe(scope, application, requests, day))).toEqual(wanted);
    const { knownAt } = await readKnowledge(application.database, new Date('2999-01-01'));
    const moment = { knowledge: await readKnowledge(application.database, knownAt), today: day };
    expect(told(await observeKnown(scope, application, requests, moment))).toEqual(wanted);
  });
});
