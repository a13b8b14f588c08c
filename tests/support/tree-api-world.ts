import { addDays, dateInVietnam } from '../../src/kernel/date.js';
import type { TestApi } from './api.js';
import {
  RegisterEnterprisesDocument,
  RegisterOrganizationsDocument,
  ReorganizeUnitsDocument,
  SubmitReportsDocument,
} from './operations.js';
import { report, taxCodes } from './small-world.js';

/** A day on which everything that a test does was known already: records are stamped by the database's own clock. */
export const tomorrow = addDays(dateInVietnam(new Date()), 1);

type Acts = Record<string, unknown>;

/** Carries a reorganization out through the API; throws with what it found. */
export async function reorganize(api: TestApi, input: Acts): Promise<void> {
  const { reorganizeUnits } = await api.ask(ReorganizeUnitsDocument, { input });
  const errors = reorganizeUnits?.userErrors ?? [];
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
}

/** What opens a unit. */
export function unit(code: string, kind: string, parent?: string) {
  return { code, kind, nameVi: `Đơn vị ${code}`, nameEn: `Unit ${code}`, parent };
}

/**
 * vn > p and q; the commune x of p was split on 2025-07-01 into y1 and y2 (main), y2 went to q on 2025-09-01; z is in q. Reports of
 * 2025-H1: 10 workers of an enterprise that y1 took over from x, 200 of one that y2 took over, 3000 of one in z.
 */
export async function fillTreeWorld(api: TestApi): Promise<void> {
  const [a, b, c] = taxCodes;
  await reorganize(api, {
    effectiveOn: '2000-01-01',
    open: [
      unit('vn', 'COUNTRY'),
      unit('p', 'PROVINCE', 'vn'),
      unit('q', 'PROVINCE', 'vn'),
      unit('x', 'COMMUNE', 'p'),
      unit('z', 'COMMUNE', 'q'),
    ],
  });
  const enterprises = [
    { taxCode: a, name: 'Một', unit: 'x', openedOn: '2025-02-10' },
    { taxCode: b, name: 'Hai', unit: 'x', openedOn: '2025-02-10' },
    { taxCode: c, name: 'Ba', unit: 'z', openedOn: '2025-02-10' },
  ];
  await api.ask(RegisterEnterprisesDocument, { input: { enterprises } });
  const organizations = [
    { code: 'u1', kind: 'TRADE_UNION', name: 'CĐ', enterprise: a, foundedOn: '2025-03-20' },
  ];
  await api.ask(RegisterOrganizationsDocument, { input: { organizations } });
  const reports = [report(a, 10, '2025-H1'), report(b, 200, '2025-H1'), report(c, 3000, '2025-H1')];
  await api.ask(SubmitReportsDocument, { input: { idempotencyKey: 'trees', reports } });
  await reorganize(api, {
    effectiveOn: '2025-07-01',
    open: [unit('y1', 'COMMUNE', 'p'), unit('y2', 'COMMUNE', 'p')],
    split: [
      {
        unit: 'x',
        into: [{ unit: 'y1' }, { unit: 'y2', isMain: true }],
        enterprises: [
          { taxCode: a, unit: 'y1' },
          { taxCode: b, unit: 'y2' },
        ],
      },
    ],
  });
  await reorganize(api, { effectiveOn: '2025-09-01', move: [{ unit: 'y2', parent: 'q' }] });
}
