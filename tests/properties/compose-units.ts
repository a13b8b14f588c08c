import type { UnitRow } from '../oracle/history.js';
import type { Draft } from './draft.js';
import { latest, pick } from './pick.js';

/** A root of its own with a small tree below it: communes, districts and zones. */
export function composeUnits(rows: Draft['units'], number: number): UnitRow[] {
  const units: UnitRow[] = [{ code: `w${number}_root`, kind: 'COUNTRY', openedOn: '2020-01-01' }];
  for (const { parent, kind, opened } of rows) {
    const above = pick(
      units.filter(({ kind: each }) => each !== 'ZONE'),
      parent,
    );
    const openedOn = latest(
      above.openedOn,
      pick(['2020-01-01', '2023-12-31', '2024-03-01', '2024-05-31'], opened),
    );
    const code = `w${number}_u${units.length}`;
    const shape = pick<Pick<UnitRow, 'kind' | 'zoneKind'>>(
      [
        { kind: 'COMMUNE' },
        { kind: 'ZONE', zoneKind: 'INDUSTRIAL' },
        { kind: 'ZONE', zoneKind: 'ECONOMIC' },
        { kind: 'DISTRICT' },
      ],
      kind,
    );
    units.push({ code, parent: above.code, openedOn, ...shape });
  }
  return units;
}
