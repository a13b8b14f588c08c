import { defineForms } from '../../src/forms/define-forms.js';
import { foldAll } from '../../src/cube/fold.js';
import { today } from '../../src/kernel/clock.js';
import type { TestApi } from '../support/api.js';
import { reviewedForm } from '../support/review-world.js';
import { reorganize, unit } from '../support/tree-api-world.js';
import { taxCodeOf } from './tax-code.js';

/** What a reader was told, with the instant that came with the answer. */
export interface Noted {
  readonly input: object;
  readonly at: string;
  readonly rows: readonly object[];
}

/** One thing that happens: its kind and three numbers that choose the rest. */
export type Happening = readonly [number, number, number, number];

const question = `query ($input: ObservationsInput!) { observations(input: $input) {
  nodes { unitCode metricCode period member value reason numerator denominator incomplete running formulaVersion stage
    coverage { period expected received onTime late accepted unexpected } asKnownAt } } }`;

const common = { periods: ['2024-H2', '2025-H1', '2025'] };
const all = ['workers', 'enterprises', 'enterprises_with_trade_union', 'known_share'];

/** The questions that a reader asks again and again. */
function questionsOf(codes: readonly string[]): object[] {
  const units = { codes: [...codes] };
  return [
    { ...common, units, metrics: all, stage: 'FINAL', tree: { basis: 'AT_PERIOD' } },
    { ...common, units, metrics: all },
    { ...common, units, metrics: ['workers'], tree: { basis: 'AS_OF', asOf: '2025-02-01' } },
    { ...common, units, metrics: ['workers', 'enterprises'], by: ['ownership'] },
  ];
}

interface Node {
  readonly asKnownAt: string;
}

async function ask(api: TestApi, input: object): Promise<readonly Node[]> {
  const { data, errors } = await api.send<{ observations: { nodes: Node[] } }>(question, { input });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data!.observations.nodes;
}

/** Asks all questions about the units, now. */
export async function note(api: TestApi, codes: readonly string[]): Promise<Noted[]> {
  const noted: Noted[] = [];
  for (const input of questionsOf(codes)) {
    const rows = await ask(api, input);
    noted.push({ input, at: rows[0]!.asKnownAt, rows });
  }
  return noted;
}

/** Where the answer of then differs from what is told of then now. */
export async function differencesOf(api: TestApi, { input, at, rows }: Noted): Promise<string[]> {
  const again = await ask(api, { ...input, knownAt: at });
  const told = rows.map((row) => JSON.stringify(row));
  return again.flatMap((row, index) => {
    const text = JSON.stringify(row);
    return text === told[index] ? [] : [`at ${at}: ${told[index] ?? 'no row'}, then ${text}`];
  });
}

/** What all histories share: the country, a form with review, an indicator. */
export async function prepare(api: TestApi): Promise<void> {
  await reorganize(api, { effectiveOn: '2000-01-01', open: [unit('vn', 'COUNTRY')] });
  await api.application.database.write({ principal: 'test', action: 'define' }, (tx) =>
    defineForms(tx, [reviewedForm]),
  );
  await api.application.refreshDefinitions();
  await new KnownHistory(api, 0).define(1);
}

/** Two provinces with two communes and four enterprises, to which anything may happen. */
export class KnownHistory {
  private readonly communes: string[];
  private readonly reports = new Map<string, { submissionId: string; revision: number }>();
  private born = 0;
  private pushed = 0;

  constructor(
    private readonly api: TestApi,
    private readonly number: number,
  ) {
    this.communes = ['a', 'b'].map((name) => this.code(name));
  }

  /** Every unit that was ever there. */
  readonly units: string[] = [];

  async begin(): Promise<void> {
    const [p, q] = [this.code('p'), this.code('q')];
    const [a = '', b = ''] = this.communes;
    const open = [
      unit(p, 'PROVINCE', 'vn'),
      unit(q, 'PROVINCE', 'vn'),
      unit(a, 'COMMUNE', p),
      unit(b, 'COMMUNE', q),
    ];
    await reorganize(this.api, { effectiveOn: '2000-01-01', open });
    this.units.push('vn', p, q, a, b);
    for (const index of [0, 1, 2, 3]) await this.register(index, index);
  }

  /** Lets something happen; what cannot be is refused, and nothing happened. */
  async let([kind, one, two, three]: Happening): Promise<void> {
    const acts = [
      () => this.push(one, two),
      () => this.push(one, three),
      () => this.decide(one, two),
      () => this.decide(one, three),
      () => this.register(one, two),
      () => this.relocate(one, two, three),
      () => this.found(one),
      () => this.define(two),
      () => this.move(one, two, three),
      () => this.merge(one, three),
      () => this.split(one, two, three),
      () => foldAll(this.api.application.database, today(this.api.application.clock)),
    ];
    await acts[kind % acts.length]!();
  }

  define(choice: number): Promise<unknown> {
    const formulas = ['workers / enterprises', 'workers * 3', 'workers + enterprises', 'workers'];
    return this.change('defineIndicator', {
      code: 'known_share',
      nameVi: 'Tỷ lệ',
      nameEn: 'Share',
      formula: formulas[choice % formulas.length],
      unit: 'PERSON',
      direction: 'UP',
    });
  }

  private code(name: string): string {
    return `h${this.number}_${name}`;
  }

  private enterprise(choice: number): string {
    return taxCodeOf(this.number * 4 + (choice % 4) + 1);
  }

  private commune(choice: number): string {
    return this.communes[choice % this.communes.length]!;
  }

  private day(choice: number): string {
    return ['2024-09-01', '2025-01-01', '2025-03-15', '2025-07-01', '2025-10-01'][choice % 5]!;
  }

  private register(which: number, where: number): Promise<unknown> {
    const taxCode = this.enterprise(which);
    const ownership = where % 2 === 0 ? 'DOMESTIC' : 'FOREIGN';
    const row = { taxCode, name: taxCode, unit: this.commune(where), ownership };
    return this.change('registerEnterprises', {
      enterprises: [{ ...row, openedOn: '2024-02-01' }],
    });
  }

  private relocate(which: number, where: number, when: number): Promise<unknown> {
    const row = { taxCode: this.enterprise(which), to: this.commune(where), on: this.day(when) };
    return this.change('moveEnterprises', { enterprises: [row] });
  }

  private found(which: number): Promise<unknown> {
    const enterprise = this.enterprise(which);
    const row = { code: `u_${enterprise}`, kind: 'TRADE_UNION', name: 'CĐ', enterprise };
    return this.change('registerOrganizations', {
      organizations: [{ ...row, foundedOn: '2024-05-01' }],
    });
  }

  private async push(which: number, workers: number): Promise<void> {
    const reporter = { enterprise: this.enterprise(which) };
    const period = workers % 2 === 0 ? '2024-H2' : '2025-H1';
    this.pushed += 1;
    const values = [{ measure: 'workers', value: workers % 1000 }];
    const idempotencyKey = `${this.code(String(this.pushed))}_${Math.random()}`;
    const reports = [{ form: 'reviewed', reporter, period, values }];
    const told = await this.change('submitReports', { idempotencyKey, reports });
    const [result] = told.results ?? [];
    if (result?.submissionId) this.reports.set(`${which % 4}`, result);
  }

  private decide(which: number, how: number): Promise<unknown> {
    const report = this.reports.get(`${which % 4}`);
    if (report === undefined) return Promise.resolve();
    const decision = { submissionId: report.submissionId, revision: report.revision };
    if (how % 4 === 0) return this.change('withdrawSubmission', decision);
    const reasons = [{ text: 'Xem lại' }];
    return how % 4 === 1
      ? this.change('returnSubmissions', { submissions: [{ ...decision, reasons }] })
      : this.change('acceptSubmissions', { submissions: [decision] });
  }

  private move(which: number, where: number, when: number): Promise<unknown> {
    const parent = this.code(where % 2 === 0 ? 'p' : 'q');
    const move = [{ unit: this.commune(which), parent }];
    return this.change('reorganizeUnits', { effectiveOn: this.day(when), move });
  }

  private async merge(which: number, when: number): Promise<void> {
    const [unit, into] = [this.commune(which), this.commune(which + 1)];
    if (unit === into) return;
    const merge = [{ predecessors: [{ unit }], into }];
    const told = await this.change('reorganizeUnits', { effectiveOn: this.day(when), merge });
    if (told.userErrors.length === 0) this.communes.splice(this.communes.indexOf(unit), 1);
  }

  private async split(which: number, whom: number, when: number): Promise<void> {
    const parent = this.commune(which);
    this.born += 1;
    const [one, two] = [this.code(`s${this.born}`), this.code(`t${this.born}`)];
    const province = this.code(whom % 2 === 0 ? 'p' : 'q');
    const told = await this.change('reorganizeUnits', {
      effectiveOn: this.day(when),
      open: [unit(one, 'COMMUNE', province), unit(two, 'COMMUNE', province)],
      split: [
        {
          unit: parent,
          into: [{ unit: one, isMain: true }, { unit: two }],
          enterprises: [{ taxCode: this.enterprise(whom), unit: two }],
        },
      ],
    });
    if (told.userErrors.length > 0) return;
    this.communes.splice(this.communes.indexOf(parent), 1, one, two);
    this.units.push(one, two);
  }

  /** Sends a change; that it is refused is an answer too. */
  private async change(name: string, input: object): Promise<Told> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
    const results = name === 'submitReports' ? 'results { submissionId revision }' : '';
    const { data, errors } = await this.api.send<Record<string, Told>>(
      `mutation ($input: ${type}) { ${name}(input: $input) { ${results} userErrors { code messageEn } } }`,
      { input },
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data![name]!;
  }
}

interface Told {
  readonly userErrors: readonly object[];
  readonly results?: readonly { readonly submissionId: string; readonly revision: number }[];
}
