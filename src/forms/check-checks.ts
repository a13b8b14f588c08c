import type { DefinitionFindings } from '../measures/definition-findings.js';
import type { FormCheckRow } from './form-rows.js';
import { CHECK_SEVERITIES, type FormCheck } from './form.js';

/** Checks the checks of a form: codes that are told apart, both sentences, a known severity. */
export function checkChecks(
  rows: readonly FormCheckRow[],
  findings: DefinitionFindings,
): FormCheck[] {
  findings.distinct(
    rows.map(({ code }) => code),
    (index) => ['checks', index, 'code'],
  );
  return rows.map((row, index) => ({
    code: row.code,
    formula: row.formula.trim(),
    severity:
      findings.choice(row.severity, CHECK_SEVERITIES, 'checks', index, 'severity') ?? 'ERROR',
    messageVi: row.messageVi,
    messageEn: row.messageEn,
    catalogue: row.catalogue,
  }));
}
