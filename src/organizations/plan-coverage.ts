import { isDeepStrictEqual } from 'node:util';
import { overlaps } from '../kernel/date-span.js';
import type { Findings } from '../kernel/findings.js';
import { emptyCoverage, organizationNotAlive, overlappingCoverage } from './errors.js';
import { inOrder, type Coverage, type OrganizationRecord } from './organization-record.js';
import type { CoverageRequest } from './organization-request.js';

/**
 * What an organization covers: its home enterprise for all its life, and what `covers` states in
 * place of what it stated before.
 */
export function planCoverage(
  record: OrganizationRecord,
  code: string,
  covers: readonly CoverageRequest[],
  findings: Findings,
): Coverage[] {
  const own = record.home.enterprise;
  const span = { from: record.foundedOn, to: null };
  const planned: Coverage[] = own === undefined ? [] : [{ enterpriseId: own.id, span }];
  covers.forEach((request, index) => {
    // The home is covered anyway; to say so is no fault.
    if (request.enterprise.id === own?.id) return;
    const coverage = coverageOf(record, request);
    // Said again it is no fault, even if the organization was dissolved since.
    if (!record.coverage.some((known) => isDeepStrictEqual(known, coverage))) {
      checkSpan(record, code, coverage, index, findings);
    }
    if (planned.some((other) => isTwice(other, coverage))) {
      const { taxCode } = request.enterprise;
      findings.add((path) => overlappingCoverage(path, taxCode), 'covers', index, 'enterprise');
    }
    planned.push(coverage);
  });
  return inOrder(planned);
}

function coverageOf(
  record: OrganizationRecord,
  { enterprise, from, to }: CoverageRequest,
): Coverage {
  const span = { from: from ?? record.foundedOn, to: to ?? null };
  return { enterpriseId: enterprise.id, span };
}

function checkSpan(
  { foundedOn, dissolvedOn }: OrganizationRecord,
  code: string,
  { span: { from, to } }: Coverage,
  index: number,
  findings: Findings,
): void {
  if (to !== null && to <= from) {
    findings.add((path) => emptyCoverage(path, from, to), 'covers', index, 'to');
  }
  if (from < foundedOn || (dissolvedOn !== null && from >= dissolvedOn)) {
    const life = `[${foundedOn}, ${dissolvedOn ?? ''})`;
    findings.add((path) => organizationNotAlive(path, code, from, life), 'covers', index, 'from');
  }
}

function isTwice(left: Coverage, right: Coverage): boolean {
  return left.enterpriseId === right.enterpriseId && overlaps(left.span, right.span);
}
