import { describe, expect, it } from '@jest/globals';
import { planClosing } from '../../../src/enterprises/plan-closing.js';
import { planMove } from '../../../src/enterprises/plan-move.js';
import { planRegistration, type Registration } from '../../../src/enterprises/plan-registration.js';
import type { EnterpriseRecord } from '../../../src/enterprises/enterprise-record.js';
import type { Ground } from '../../../src/enterprises/register-context.js';
import type { IsoDate } from '../../../src/kernel/date.js';
import { Findings } from '../../../src/kernel/findings.js';
import type { KnownUnit } from '../../../src/units/unit-lookup.js';

const day = (text: string): IsoDate => text as IsoDate;
const unit = (id: number, more: Partial<KnownUnit> = {}): KnownUnit => ({
  id,
  code: `unit_${id}`,
  atomId: id * 10,
  openedOn: day('1997-01-01'),
  closedOn: null,
  ...more,
});
const request = (more: Partial<Registration> = {}): Registration => ({
  row: 0,
  key: '0100047516',
  name: undefined,
  unit: undefined,
  openedOn: undefined,
  classifiedFrom: undefined,
  classification: {},
  ...more,
});
const codes = (work: (findings: Findings) => unknown): string[] => {
  const findings = new Findings(['enterprises', 0], 0);
  expect(work(findings)).toBeUndefined();
  return findings.errors.map(({ code }) => code);
};
const planned = (work: (findings: Findings) => EnterpriseRecord | undefined): EnterpriseRecord => {
  const findings = new Findings(['enterprises', 0], 0);
  const record = work(findings);
  expect(findings.errors).toEqual([]);
  return record!;
};
const opening = request({ name: 'E', unit: unit(1), openedOn: day('2020-01-01') });
const opened = planned((findings) => planRegistration(undefined, opening, findings));

describe('planRegistration', () => {
  it('opens with what is told and UNKNOWN for the rest', () => {
    const span = { from: '2020-01-01', to: null };
    expect(opened).toEqual({
      name: 'E',
      openedOn: '2020-01-01',
      closedOn: null,
      placements: [{ span, atomId: 10, unit: unit(1) }],
      classifications: [
        {
          span,
          ownershipId: 1000,
          industrySectionId: 2000,
          sizeClassId: 3000,
          eligibleForTradeUnion: null,
        },
      ],
    });
  });

  it('classifies from a later day when opening', () => {
    const later = { classifiedFrom: day('2021-01-01'), classification: { ownershipId: 1002 } };
    const record = planned((findings) =>
      planRegistration(undefined, { ...opening, ...later }, findings),
    );
    expect(record.classifications.map(({ ownershipId }) => ownershipId)).toEqual([1000, 1002]);
  });

  it('says all that is missing', () => {
    expect(codes((findings) => planRegistration(undefined, request(), findings))).toEqual([
      'MISSING_FIELD',
      'MISSING_FIELD',
      'MISSING_FIELD',
    ]);
  });

  it('ignores the day of a classification that states nothing', () => {
    const changed = request({ classifiedFrom: day('2021-01-01') });
    expect(planned((findings) => planRegistration(opened, changed, findings))).toEqual(opened);
  });

  it('refuses a unit that is closed by then', () => {
    const gone = { unit: unit(1, { closedOn: day('2020-01-01') }) };
    expect(
      codes((findings) => planRegistration(undefined, { ...opening, ...gone }, findings)),
    ).toEqual(['UNIT_NOT_OPEN']);
  });
});

describe('planMove', () => {
  const move = (
    to: number,
    on: string,
    record: EnterpriseRecord | undefined = opened,
    ground?: Ground,
  ) =>
    planned((findings) =>
      planMove(record, { row: 0, key: 'k', unit: unit(to), on: day(on) }, findings, ground),
    );

  it('stays in the part of a unit where it stands, and comes back to a unit that a split took it from', () => {
    const split = { ...opened, placements: [{ ...opened.placements[0]!, atomId: 99 }] };
    const ground: Ground = {
      standsAt: (atom, at) => atom === 99 && at === 2,
      everStoodAt: () => false,
      insteadOf: () => undefined,
    };
    expect(move(2, '2021-01-01', split, ground)).toBe(split);
    expect(move(1, '2021-01-01', split, ground).placements).toMatchObject([
      { atomId: 99 },
      { atomId: 10, span: { from: '2021-01-01', to: null } },
    ]);
  });

  it('corrects a move of the same day, and one back to where it was is none', () => {
    const moved = move(2, '2021-01-01');
    const corrected = move(3, '2021-01-01', moved);
    expect(corrected.placements.map((placement) => placement.unit.id)).toEqual([1, 3]);
    expect(move(1, '2021-01-01', moved)).toEqual(opened);
  });

  it('moves on the day of the opening, which then has another place', () => {
    expect(move(2, '2020-01-01').placements.map((placement) => placement.unit.id)).toEqual([2]);
  });
});

describe('planClosing', () => {
  const close = (on: string, record: EnterpriseRecord | undefined) => (findings: Findings) =>
    planClosing(record, { row: 0, key: 'k', on: day(on) }, findings);

  it('leaves the timelines without end, so a correction needs no other change', () => {
    const closed = planned(close('2022-01-01', opened));
    expect(closed).toEqual({ ...opened, closedOn: '2022-01-01' });
    expect(planned(close('2023-01-01', closed))).toEqual({ ...opened, closedOn: '2023-01-01' });
  });

  it('refuses the day of the opening', () => {
    expect(codes(close('2020-01-01', opened))).toEqual(['CLOSED_BEFORE_OPENING']);
    expect(codes(close('2020-01-02', undefined))).toEqual(['UNKNOWN_ENTERPRISE']);
  });
});
