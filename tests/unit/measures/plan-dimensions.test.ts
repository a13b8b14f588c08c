import { describe, expect, it } from '@jest/globals';
import { Catalogue } from '../../../src/measures/catalogue.js';
import type { MemberRow } from '../../../src/measures/definition-rows.js';
import { planDimensions } from '../../../src/measures/plan-dimensions.js';
import { briefly, catalogueOf, dimensionRow } from '../../support/definition-rows.js';

const empty = new Catalogue(1, [], []);

function member(code: string): MemberRow {
  return { code, nameVi: `Thành phần ${code}`, nameEn: `Member ${code}` };
}

function membersOf(codes: readonly string[], catalogue = empty): string[] {
  const row = dimensionRow({ code: 'route', members: codes.map(member) });
  const [draft] = planDimensions([row], catalogue);
  return draft!.definition.members.map(({ id, code }) => `${id} ${code}`);
}

describe('planDimensions numbers', () => {
  it('new dimensions from 10 up, each with the two members of every dimension', () => {
    const drafts = planDimensions(
      [dimensionRow({ code: 'a' }), dimensionRow({ code: 'b' })],
      empty,
    );
    expect(drafts.map(({ definition }) => definition.id)).toEqual([10, 11]);
    expect(membersOf(['X', 'Y'])).toEqual([
      '10000 UNKNOWN',
      '10001 NOT_APPLICABLE',
      '10002 X',
      '10003 Y',
    ]);
  });

  it('new members after those that exist, and keeps those that are not listed', () => {
    const catalogue = catalogueOf(
      [dimensionRow({ code: 'route', members: [member('X'), member('Y')] })],
      [],
    );
    expect(membersOf(['Z', 'Y'], catalogue)).toEqual([
      '10000 UNKNOWN',
      '10001 NOT_APPLICABLE',
      '10002 X',
      '10003 Y',
      '10004 Z',
    ]);
  });

  it('but nobody defines the dimension of forms', () => {
    const [draft] = planDimensions([dimensionRow({ code: 'form' })], empty);
    expect(briefly(draft!.findings.errors)).toEqual(['SYSTEM_DIMENSION at dimensions.0.code']);
  });

  it('a thousand members at most', () => {
    const codes = Array.from({ length: 999 }, (_, index) => `M${index}`);
    const plan = (count: number) =>
      planDimensions(
        [dimensionRow({ code: 'a', members: codes.slice(0, count).map(member) })],
        empty,
      );
    expect(plan(998)[0]!.findings.errors).toEqual([]);
    expect(plan(998)[0]!.definition.members.at(-1)!.id).toBe(10_999);
    expect(briefly(plan(999)[0]!.findings.errors)).toEqual([
      'TOO_MANY_MEMBERS at dimensions.0.members',
    ]);
  });
});

describe('planDimensions checks', () => {
  it('tells every finding of every row', () => {
    const rows = [
      dimensionRow({ code: 'Route', nameVi: ' ', nameEn: 'a\u0000b' }),
      dimensionRow({
        code: 'b',
        descriptionVi: 'x'.repeat(2001),
        members: [member('one'), member('A'), member('A')],
      }),
      dimensionRow({ code: 'b' }),
    ];
    const errors = planDimensions(rows, empty).flatMap(({ findings }) => findings.errors);
    expect(briefly(errors)).toEqual([
      'INVALID_CODE at dimensions.0.code',
      'INVALID_NAME at dimensions.0.nameVi',
      'INVALID_NAME at dimensions.0.nameEn',
      'INVALID_DESCRIPTION at dimensions.1.descriptionVi',
      'DUPLICATE_ENTRY at dimensions.1.members.2.code',
      'INVALID_MEMBER_CODE at dimensions.1.members.0.code',
      'DUPLICATE_ROW at dimensions.2.code',
    ]);
    expect(errors.map(({ row }) => row)).toEqual([0, 0, 0, 1, 1, 1, 2]);
  });

  it('repeats no more of the input than is worth reading', () => {
    const [draft] = planDimensions([dimensionRow({ code: 'X'.repeat(10_000) })], empty);
    expect(draft!.findings.errors[0]!.messageVi.length).toBeLessThan(300);
  });

  it('cleans names', () => {
    const [draft] = planDimensions([dimensionRow({ code: 'a', nameVi: ' Bi\u0300nh ' })], empty);
    expect(draft!.definition.nameVi).toBe('B\u00ecnh');
  });
});
