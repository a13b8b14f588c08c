import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Application } from '../../src/app/application.js';
import { systemPrincipal } from '../../src/access/principal.js';
import { closeEnterprises } from '../../src/enterprises/close-enterprises.js';
import { moveEnterprises } from '../../src/enterprises/move-enterprises.js';
import { registerEnterprises } from '../../src/enterprises/register-enterprises.js';
import { defineForms } from '../../src/forms/define-forms.js';
import type { DueRuleRow } from '../../src/forms/duties/due-rule.js';
import type { WriteTransaction } from '../../src/platform/queryable.js';
import type { BatchResult } from '../../src/kernel/batch.js';
import { registerOrganizations } from '../../src/organizations/register-organizations.js';
import { openUnits } from '../../src/units/open-units.js';
import {
  countSlowly,
  type DutyOracle,
  type OracleReporter,
  type OracleRule,
} from '../oracle/duties.js';
import { beginYear, counts, differences, stateRules } from '../support/duty-world.js';
import { taxCodes } from '../support/application-world.js';
import { createReviewWorld, reviewedForm, type ReviewWorld } from '../support/review-world.js';
import { anyStep, parents, periods, smallTree, tree, units, type Step } from './duty-steps.js';
import { taxCodeOf } from './tax-code.js';

const runs = Number(process.env.DUTY_RUNS ?? 15);
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 1_000_000_000);
const options = { errorPolicy: 'REJECT_FAILED', dryRun: false } as const;

let world: ReviewWorld;
let application: Application;
beforeAll(async () => {
  world = await createReviewWorld();
  ({ application } = world.small);
  const rows = units.map((code) => ({
    code,
    kind: tree[code]?.[0] ?? '',
    zoneKind: code === 'p_z' ? 'INDUSTRIAL' : undefined,
    nameVi: code,
    nameEn: code,
    parent: parents[code],
    openedOn: '2010-01-01',
  }));
  const { rejected } = await write((tx) => openUnits(tx, application.writeContext(), rows));
  if (rejected > 0) throw new Error('the units were refused');
  beginWith();
});
afterAll(() => world.small.close());

function write(work: (tx: WriteTransaction) => Promise<BatchResult>): Promise<BatchResult> {
  return application.database.write({ principal: 'test', action: 'play' }, work);
}

/** Everybody in the registers, also of earlier plays: a rule for all of them is for all of them. */
const everybody = new Map<string, OracleReporter>();

/** Who is there before the first play. */
function beginWith(): void {
  for (const [code, [kind]] of Object.entries({ ...smallTree, ...tree })) {
    const opened = code in smallTree ? '2000-01-01' : '2010-01-01';
    const places = [{ from: opened, unit: code }];
    everybody.set(code, { kind: 'UNIT', unitKind: kind, opened, closed: undefined, places });
  }
  const stand = (name: string, kind: string, opened: string, unit: string): void => {
    everybody.set(name, { kind, opened, closed: undefined, places: [{ from: opened, unit }] });
  };
  stand(taxCodes.first, 'ENTERPRISE', '2020-01-01', 'zone');
  stand(taxCodes.second, 'ENTERPRISE', '2020-01-01', 'zone');
  stand(taxCodes.third, 'ENTERPRISE', '2020-01-01', 'commune');
  stand('cd-1', 'ORGANIZATION', '2021-03-20', 'zone');
}

/** One world: a form of its own, three enterprises and two organizations of their own, the units of all. */
class Play {
  readonly form: string;
  readonly oracle: DutyOracle;
  private readonly enterprises: string[];
  private readonly ids = new Map<string, number>();

  constructor(private readonly number: number) {
    this.form = `owed_${number}`;
    this.enterprises = [0, 1, 2].map((index) => taxCodeOf(1_000_000 + number * 3 + index));
    this.oracle = { parents, reporters: everybody, rules: new Map(), reports: new Map() };
  }

  async begin(): Promise<void> {
    world.small.setDay('2026-01-03');
    await application.database.write({ principal: 'test', action: 'define' }, (tx) =>
      defineForms(tx, [{ ...reviewedForm, code: this.form }]),
    );
    await application.refreshDefinitions();
    const places = ['p_d_c', 'p_z', 'q_d'];
    const rows = this.enterprises.map((taxCode, index) => {
      const opened = ['2020-01-01', '2024-02-01', '2024-12-31'][index] ?? '';
      const at = places[index] ?? '';
      this.add(taxCode, {
        kind: 'ENTERPRISE',
        opened,
        closed: undefined,
        places: [{ from: opened, unit: at }],
      });
      return { taxCode, name: `Công ty ${taxCode}`, unit: at, openedOn: opened };
    });
    const inside = `inside_${this.number}`;
    const beside = `beside_${this.number}`;
    const [host = ''] = this.enterprises;
    const founded = { kind: 'TRADE_UNION', name: 'Công đoàn', foundedOn: '2021-01-01' };
    // The one inside ends with its enterprise and goes where it goes.
    const hosted = this.oracle.reporters.get(host)!;
    this.add(inside, {
      kind: 'ORGANIZATION',
      opened: '2021-01-01',
      get closed() {
        return hosted.closed;
      },
      set closed(_) {
        throw new Error('it ends with its enterprise');
      },
      places: hosted.places,
    });
    this.add(beside, {
      kind: 'ORGANIZATION',
      opened: '2021-01-01',
      closed: undefined,
      places: [{ from: '2021-01-01', unit: 'p' }],
    });
    await this.must((tx) => registerEnterprises(tx, application.writeContext(), rows, options));
    await this.must((tx) =>
      registerOrganizations(
        tx,
        application.writeContext(),
        [
          { code: inside, ...founded, enterprise: host },
          { code: beside, ...founded, unit: 'p' },
        ],
        options,
      ),
    );
  }

  async take(step: Step): Promise<void> {
    if (step.act === 'rule') return this.state(step.rule);
    if (step.act === 'push') return this.push(step);
    if (step.act === 'move') return this.move(step);
    if (step.act === 'close') return this.close(step);
    return this.decide(step.act, step.which);
  }

  /** Every count of every unit and period, of the product and of the oracle. */
  async compare(today: string): Promise<void> {
    world.small.setDay(today);
    for (const code of ['land', ...units]) {
      for (const period of [...periods, '2026-H1']) {
        const found = await counts(application, code, this.form, period);
        const expected = countSlowly(this.oracle, code, period, today);
        expect({ code, period, counts: found }).toEqual({ code, period, counts: expected });
      }
    }
  }

  private add(name: string, reporter: OracleReporter): void {
    this.oracle.reporters.set(name, reporter);
  }

  private async must(work: (tx: WriteTransaction) => Promise<BatchResult>): Promise<void> {
    const batch = await write(work);
    if (batch.rejected > 0) throw new Error(JSON.stringify(batch));
  }

  private async state(rule: OracleRule & { readonly code: string }): Promise<void> {
    const code = `${rule.code}_${this.number}`;
    const row: DueRuleRow = { ...rule, code, form: this.form };
    const batch = await stateRules(application, [row], 'REJECT_FAILED');
    await application.refreshDefinitions();
    if (batch.rejected === 0) this.oracle.rules.set(code, rule);
  }

  private async push(step: Step & { act: 'push' }): Promise<void> {
    const names = [...this.oracle.reporters.keys()];
    const name = names[step.who % names.length] ?? '';
    const kind = this.oracle.reporters.get(name)?.kind;
    world.small.setDay(step.on);
    const reporter =
      kind === 'UNIT'
        ? { unit: name }
        : kind === 'ENTERPRISE'
          ? { enterprise: name }
          : { organization: name };
    const values = [{ measure: 'workers', value: step.value }];
    const report = { form: this.form, reporter, period: step.period, values };
    const { batch } = await world.push([report]);
    const [result] = batch.results;
    if (
      result?.submissionId === undefined ||
      result.status === 'REJECTED' ||
      result.status === 'UNCHANGED'
    ) {
      return;
    }
    const key = `${name} ${step.period}`;
    this.ids.set(key, result.submissionId);
    const revisions = this.oracle.reports.get(key) ?? [];
    this.oracle.reports.set(key, [
      ...revisions,
      { receivedAt: application.clock.now(), state: 'SUBMITTED' },
    ]);
  }

  private async decide(act: 'accept' | 'return' | 'withdraw', which: number): Promise<void> {
    const keys = [...this.ids.keys()];
    const key = keys[which % Math.max(keys.length, 1)];
    const submissionId = key === undefined ? undefined : this.ids.get(key);
    const revisions = key === undefined ? undefined : this.oracle.reports.get(key);
    if (submissionId === undefined || revisions === undefined) return;
    const current = revisions.findLast(({ state }) => state !== 'WITHDRAWN') ?? revisions.at(-1);
    if (current === undefined) return;
    const row = { submissionId, revision: revisions.indexOf(current) + 1 };
    const reasons = [{ text: 'sai' }];
    const batch =
      act === 'return'
        ? await world.return(systemPrincipal, [{ ...row, reasons }])
        : await world[act](systemPrincipal, [row]);
    if (batch.rejected > 0) return;
    current.state = { accept: 'ACCEPTED', return: 'RETURNED', withdraw: 'WITHDRAWN' }[
      act
    ] as typeof current.state;
  }

  private async move({ which, to, on }: Step & { act: 'move' }): Promise<void> {
    const taxCode = this.enterprises[which] ?? '';
    const { updated } = await write((tx) =>
      moveEnterprises(tx, application.writeContext(), [{ taxCode, to, on }], options),
    );
    // To where it stands already is no move.
    if (updated === 0) return;
    const { places } = this.oracle.reporters.get(taxCode)!;
    places.splice(
      0,
      places.length,
      ...places.filter(({ from }) => from < on),
      { from: on, unit: to },
      ...places.filter(({ from }) => from > on),
    );
  }

  private async close({ which, on }: Step & { act: 'close' }): Promise<void> {
    const taxCode = this.enterprises[which] ?? '';
    const { rejected } = await write((tx) =>
      closeEnterprises(tx, application.writeContext(), [{ taxCode, on }], options),
    );
    if (rejected > 0) return;
    const reporter = this.oracle.reporters.get(taxCode);
    if (reporter !== undefined) reporter.closed = on;
  }
}

it(
  `counts duties and reports like a slow recomputation in ${runs} random plays (seed ${seed})`,
  async () => {
    let number = 0;
    let taken = 0;
    const property = fc.asyncProperty(
      fc.array(anyStep, { minLength: 8, maxLength: 30 }),
      async (steps) => {
        number += 1;
        const play = new Play(number);
        await play.begin();
        await beginYear(application);
        for (const step of steps) await play.take(step);
        taken += play.oracle.rules.size;
        await play.compare('2026-01-03');
        await play.compare('2025-03-01');
      },
    );
    await fc.assert(property, { numRuns: runs, seed });
    expect(taken).toBeGreaterThan(0);
    world.small.setDay('2026-01-03');
    expect(await differences(application)).toEqual([]);
  },
  60_000 + runs * 10_000,
);
