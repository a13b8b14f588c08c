import type { Catalogue, Description, Dimension, Member } from './catalogue.js';
import type { DefinitionFindings } from './definition-findings.js';
import type { DimensionRow, MemberRow } from './definition-rows.js';
import { draftRows, type Draft } from './draft.js';
import { invalidMemberCode, tooManyMembers } from './errors.js';
import { systemDimension } from './system-errors.js';
import { formDimension } from './system-measures.js';

const MEMBER_CODE = /^[A-Z][A-Z0-9_]{0,62}$/;
const MOST_MEMBERS = 1000;
/** The dimensions that registers fill have smaller ids, fixed by the first migration. */
const FIRST_OWN_ID = 10;
/** From here on are the dimensions that the system itself fills, such as "form". */
const FIRST_SYSTEM_ID = 9000;

/** Checks dimensions and joins them with what exists: members are added or named anew, never taken away. */
export function planDimensions(
  rows: readonly DimensionRow[],
  catalogue: Catalogue,
): Draft<Dimension>[] {
  const ids = [...catalogue.dimensions.values()]
    .map(({ id }) => id)
    .filter((id) => id < FIRST_SYSTEM_ID);
  let free = Math.max(FIRST_OWN_ID - 1, ...ids) + 1;
  return draftRows('dimensions', rows, (row, findings) => {
    const stored = catalogue.dimensions.get(row.code);
    const definition = joined(row, stored ?? blank(free, row.code), findings);
    if (stored === undefined) free += 1;
    return { definition, stored };
  });
}

function joined(row: DimensionRow, base: Dimension, findings: DefinitionFindings): Dimension {
  findings.code(row.code);
  if (row.code === formDimension) {
    findings.add((path) => systemDimension(path, row.code), 'code');
  }
  const description: Description = findings.description(row);
  findings.distinct(
    row.members.map(({ code }) => code),
    (index) => ['members', index, 'code'],
  );
  const members = new Map(base.members.map((member) => [member.code, member]));
  const first = base.id * 1000;
  let free = Math.max(first + 1, ...base.members.map(({ id }) => id)) + 1;
  row.members.forEach((member, index) => {
    const known = members.get(member.code);
    members.set(member.code, checked(member, index, known?.id ?? free, findings));
    if (known === undefined) free += 1;
  });
  if (free > first + MOST_MEMBERS) {
    findings.add((path) => tooManyMembers(path, MOST_MEMBERS), 'members');
  }
  return { id: base.id, code: base.code, ...description, members: [...members.values()] };
}

function checked(row: MemberRow, index: number, id: number, findings: DefinitionFindings): Member {
  if (!MEMBER_CODE.test(row.code)) {
    findings.add((path) => invalidMemberCode(path, row.code), 'members', index, 'code');
  }
  return { id, code: row.code, ...findings.names(row, 'members', index) };
}

/** A new dimension: it has the two members that let margins add up to the total (semantics 6). */
function blank(id: number, code: string): Dimension {
  const members = [
    { id: id * 1000, code: 'UNKNOWN', nameVi: 'Chưa rõ', nameEn: 'Unknown' },
    {
      id: id * 1000 + 1,
      code: 'NOT_APPLICABLE',
      nameVi: 'Không áp dụng',
      nameEn: 'Not applicable',
    },
  ];
  return { id, code, nameVi: '', nameEn: '', descriptionVi: '', descriptionEn: '', members };
}
