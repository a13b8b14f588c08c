import type { Findings } from '../../kernel/findings.js';
import { nearest } from '../../kernel/suggest.js';
import { cleanText } from '../../kernel/text.js';
import * as errors from '../errors.js';
import { unitKinds } from '../unit.js';
import { checkCodeChanges } from './change-codes.js';
import * as faults from './errors.js';
import type { ReorganizationRow, SharedUnitRow } from './reorganization.js';

/** Checks the acts by themselves: what can be told without looking anything up. */
export function checkActs(row: ReorganizationRow, findings: Findings): void {
  const acts = [row.open, row.close, row.rename, row.changeKind, row.move, row.merge, row.split];
  acts.push(row.changeOfficialCode ?? []);
  if (acts.every(({ length }) => length === 0)) findings.add(faults.nothingToDo);
  if (row.note !== undefined && cleanText(row.note) === undefined) {
    findings.add((path) => errors.invalidName(path, row.note ?? ''), 'note');
  }
  row.rename.forEach((act, index) => {
    for (const field of ['nameVi', 'nameEn'] as const) {
      const name = cleanText(act[field]);
      if (name !== undefined && name !== '' && name.length <= 300) continue;
      findings.add((path) => errors.invalidName(path, act[field]), 'rename', index, field);
    }
  });
  checkKinds(row, findings);
  row.merge.forEach(({ predecessors, into }, index) => {
    if (predecessors.length === 0) {
      const at = ['merge', index, 'predecessors'] as const;
      findings.add((path) => faults.emptyMerge(path, into), ...at);
    }
    checkShares(predecessors, findings, 'merge', index, 'predecessors');
  });
  checkSplits(row, findings);
  checkCodeChanges(row, findings);
}

function checkKinds({ changeKind }: ReorganizationRow, findings: Findings): void {
  changeKind.forEach(({ unit, kind }, index) => {
    const at = ['changeKind', index, 'kind'] as const;
    if (kind === 'ZONE') findings.add((path) => faults.zoneKindFixed(path, unit, kind), ...at);
    if (unitKinds.some((known) => known === kind)) return;
    const suggestion = nearest(kind, unitKinds);
    findings.add((path) => errors.notOneOf(path, kind, unitKinds, suggestion), ...at);
  });
}

function checkShares(
  units: readonly SharedUnitRow[],
  findings: Findings,
  ...place: (string | number)[]
): void {
  units.forEach(({ share }, index) => {
    if (share === undefined || (share > 0 && share <= 1)) return;
    findings.add((path) => faults.invalidShare(path, share), ...place, index, 'share');
  });
}

function checkSplits({ split }: ReorganizationRow, findings: Findings): void {
  split.forEach(({ unit, into, enterprises = [] }, index) => {
    const at = ['split', index] as const;
    checkShares(into, findings, ...at, 'into');
    const together = into.reduce((sum, { share = 0 }) => sum + share, 0);
    if (together > 1 + 1e-9) {
      findings.add((path) => faults.invalidShare(path, together), ...at, 'into');
    }
    const successors = into.map((part) => part.unit);
    const mains = into.filter(({ isMain }) => isMain === true).length;
    if (new Set(successors).size < Math.max(2, successors.length) || mains > 1) {
      findings.add((path) => faults.invalidSplit(path, unit, successors.join(', ')), ...at, 'into');
    }
    enterprises.forEach((goes, place) => {
      if (successors.includes(goes.unit)) return;
      const where = [...at, 'enterprises', place, 'unit'];
      findings.add((path) => faults.notASuccessor(path, goes.unit, successors), ...where);
    });
  });
}
