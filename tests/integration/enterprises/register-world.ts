import { systemPrincipal } from '../../../src/access/principal.js';
import { createApplication, type Application } from '../../../src/app/application.js';
import { contributionSources } from '../../../src/app/sources.js';
import { verifyCube } from '../../../src/cube/verify.js';
import type { RegisterContext } from '../../../src/enterprises/register-context.js';
import { keepsBatch, type BatchOptions, type BatchResult } from '../../../src/kernel/batch.js';
import { parseDate, type IsoDate } from '../../../src/kernel/date.js';
import type { WriteTransaction } from '../../../src/platform/queryable.js';
import { number, text } from '../../../src/platform/row.js';
import { openUnits } from '../../../src/units/open-units.js';
import { findUnitsByCode } from '../../../src/units/unit-lookup.js';
import { createTestDatabase } from '../../support/database.js';
import { queryRows } from '../../support/definition-database.js';
import { defineReferenceData } from '../../support/reference-data.js';

/** A write use case of a register. */
export type WriteRows<Row> = (
  tx: WriteTransaction,
  context: RegisterContext,
  rows: readonly Row[],
  options: BatchOptions,
) => Promise<BatchResult>;

const all: BatchOptions = { errorPolicy: 'REJECT_ALL', dryRun: false };

/** The real product with units vn > north (x, y, z is a zone) and south (s). */
export class RegisterWorld {
  private constructor(
    readonly application: Application,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<RegisterWorld> {
    const test = await createTestDatabase();
    const clock = { now: () => new Date('2026-01-15T05:00:00Z') };
    const application = await createApplication({ databaseUrl: test.url, poolSize: 8, clock });
    const world = new RegisterWorld(application, async () => {
      await application.close();
      await test.drop();
    });
    await defineReferenceData(application);
    await world.openUnits();
    return world;
  }

  get database() {
    return this.application.database;
  }

  readonly scope = systemPrincipal.scope;

  close(): Promise<void> {
    return this.drop();
  }

  /** Sends rows to a use case in a transaction of its own, all or nothing unless told otherwise. */
  write<Row>(
    write: WriteRows<Row>,
    rows: readonly Row[],
    options: Partial<BatchOptions> = {},
  ): Promise<BatchResult> {
    const chosen = { ...all, ...options };
    return this.database.write(
      { principal: 'test', action: write.name },
      (tx) => write(tx, this.application.writeContext(), rows, chosen),
      (result) => keepsBatch(result, chosen),
    );
  }

  /** The codes of all findings, in order: '0 UNKNOWN_UNIT unit'. */
  async refusals<Row>(write: WriteRows<Row>, rows: readonly Row[]): Promise<string[]> {
    const { results } = await this.write(write, rows);
    return results.flatMap(({ errors }) =>
      errors.map(({ row, code, path }) => `${row} ${code} ${path.slice(2).join('.')}`),
    );
  }

  /** What a register stock stands at on a day, summed over everything below a unit; null slice = the total. */
  async stock(measure: string, on: string, unit = 'vn', member: string | null = null) {
    const [row] = await queryRows(
      this.database,
      `select coalesce(sum(d.final), 0) as amount
       from cube_delta d
       join measure m on m.id = d.measure_id and m.code = $1
       join cube_closure k on k.atom_id = d.atom_id and k.tree_id = 1
       join unit u on u.id = k.node_id and u.code = $3
       left join dimension_member s on s.id = d.slice_id
       where d.effective_on <= $2::date and s.code is not distinct from $4`,
      [measure, on, unit, member],
    );
    return number(row!, 'amount');
  }

  /** Every contribution of a view as text: measure, day, unit, members, amount. */
  async facts(view: string): Promise<string[]> {
    const rows = await queryRows(
      this.database,
      `select concat_ws(' ', m.code, f.effective_on, u.code,
         (select string_agg(s.code, ',' order by s.id) from dimension_member s where s.id = any(f.slices)
           and s.code not in ('UNKNOWN', 'NOT_APPLICABLE', 'OUTSIDE')), sum(f.final)) as fact
       from ${view} f
       join measure m on m.id = f.measure_id
       join cube_atom a on a.id = f.atom_id
       join unit u on u.id = a.node_id
       group by m.code, f.effective_on, u.code, f.slices
       having sum(f.final) <> 0
       order by 1`,
    );
    return rows.map((row) => text(row, 'fact'));
  }

  async count(table: string): Promise<number> {
    const [row] = await queryRows(this.database, `select count(*) as rows from ${table}`);
    return number(row!, 'rows');
  }

  async unitId(code: string): Promise<number> {
    return (await findUnitsByCode(this.database, [code])).get(code)!.id;
  }

  /** Differences between the cube and the records; empty in every committed state (semantics 3). */
  verify(): Promise<unknown[]> {
    return verifyCube(this.database, contributionSources);
  }

  private async openUnits(): Promise<void> {
    const unit = (code: string, kind: string, parent?: string, openedOn = '1997-01-01') => ({
      code,
      kind,
      parent,
      openedOn,
      nameVi: code,
      nameEn: code,
      ...(kind === 'ZONE' ? { zoneKind: 'INDUSTRIAL' } : {}),
    });
    await this.database.write({ principal: 'test', action: 'open units' }, (tx) =>
      openUnits(tx, this.application.writeContext(), [
        unit('vn', 'COUNTRY', undefined, '1945-09-02'),
        unit('north', 'PROVINCE', 'vn'),
        unit('south', 'PROVINCE', 'vn'),
        unit('x', 'COMMUNE', 'north'),
        unit('y', 'COMMUNE', 'north'),
        unit('z', 'ZONE', 'north'),
        unit('s', 'COMMUNE', 'south'),
        unit('late', 'COMMUNE', 'south', '2025-07-01'),
      ]),
    );
  }
}

/** A day of a test. */
export function day(text: string): IsoDate {
  const date = parseDate(text);
  if (date === undefined) throw new Error(`not a day: ${text}`);
  return date;
}

/** The nth tax code with a right check digit. */
export function taxCode(n: number): string {
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  for (let number_ = 100_000_000 + n * 7; ; number_ += 1) {
    const nine = String(number_);
    const sum = weights.reduce((total, weight, place) => total + weight * Number(nine[place]), 0);
    if (sum % 11 !== 0) return `${nine}${10 - (sum % 11)}`;
  }
}
