import type { Scope } from '../access/scope.js';
import { unitsWithin } from '../access/units-within.js';
import { overlaps, type DateSpan } from '../kernel/date-span.js';
import type { IsoDate } from '../kernel/date.js';
import type { Findings } from '../kernel/findings.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { day, number, optionalDay, text } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { CheckedUnit } from './check-unit-row.js';
import * as errors from './errors.js';
import type { OfficialCode } from './unit.js';

const officialCodeHolders = loadStatement(import.meta.dirname, 'sql/official-code-holders.sql');

/** Stands for a unit that the writer may not see; no code looks like it. */
const HIDDEN = '(hidden)';

/** Somebody who has, or asks for, an official code during a span. */
interface Holding {
  readonly unit: string;
  readonly span: DateSpan;
}

/** The official codes that rows state, against those that are held and those that earlier rows state. */
export class OfficialCodeCheck {
  private readonly stated = new Map<string, Holding[]>();

  private constructor(private readonly held: ReadonlyMap<OfficialCode, readonly Holding[]>) {}

  static async of(
    tx: WriteTransaction,
    scope: Scope,
    units: readonly CheckedUnit[],
  ): Promise<OfficialCodeCheck> {
    const asked = units.flatMap(({ officialCodes }) => officialCodes);
    const rows = await tx.run(officialCodeHolders, [
      asked.map(({ scheme }) => scheme),
      asked.map(({ code }) => code),
      asked.map(({ from }) => from),
      asked.map(({ to }) => to ?? null),
    ]);
    const visible = await unitsWithin(
      scope,
      tx,
      rows.map((row) => number(row, 'unit_id')),
    );
    const held = new Map(asked.map((code): [OfficialCode, Holding[]] => [code, []]));
    for (const row of rows) {
      const code = asked[number(row, 'ordinal') - 1];
      const span = { from: day(row, 'valid_from'), to: optionalDay(row, 'valid_to') };
      const unit = visible.has(number(row, 'unit_id')) ? text(row, 'code') : HIDDEN;
      if (code !== undefined) held.get(code)?.push({ unit, span });
    }
    return new OfficialCodeCheck(held);
  }

  /** Nobody else may have a code on the same days; a unit that exists has just the codes that were recorded. */
  check(unit: CheckedUnit, exists: boolean, findings: Findings): void {
    unit.officialCodes.forEach((official, index) => {
      const span = spanOf(official);
      const holders = this.held.get(official) ?? [];
      const other = holders.find((holding) => holding.unit !== unit.code);
      const earlier = this.earlier(official).find((holding) => overlaps(holding.span, span));
      const holder = other ?? earlier;
      if (holder !== undefined) {
        const { code } = official;
        findings.add(
          (path) => errors.officialCodeTaken(path, code, holder.unit),
          'officialCodes',
          index,
        );
      } else if (exists && !holders.some((holding) => isSame(holding.span, span))) {
        const told = `${official.scheme} ${official.code} [${span.from}, ${span.to ?? ''})`;
        findings.add(
          (path) => errors.unitWithoutCode(path, unit.code, told),
          'officialCodes',
          index,
        );
      }
      this.earlier(official).push({ unit: unit.code, span });
    });
  }

  private earlier({ scheme, code }: OfficialCode): Holding[] {
    const key = JSON.stringify([scheme, code]);
    const list = this.stated.get(key) ?? [];
    this.stated.set(key, list);
    return list;
  }
}

// The row's own check has read both days already.
function spanOf({ from, to }: OfficialCode): DateSpan {
  return { from: from as IsoDate, to: (to as IsoDate | undefined) ?? null };
}

function isSame(left: DateSpan, right: DateSpan): boolean {
  return left.from === right.from && left.to === right.to;
}
