import type { ReportRow, ReporterReference, ReportValue } from '../../submissions/report.js';
import { placeOfEntry, type SeedEntry, type SeedRows } from './seed-content.js';
import type { ReportLine } from './shapes.js';

/** Reports, each made of all lines with its form, reporter and period. A finding about a value points to the value's line. */
export function reportRows(entries: readonly SeedEntry<ReportLine>[]): SeedRows<ReportRow> {
  const groups = [...Map.groupBy(entries, ({ value }) => keyOf(value)).values()];
  return {
    rows: groups.flatMap((group) => reportRow(group.map(({ value }) => value))),
    placeOf: (row, path) => {
      const group = groups[row];
      const index = path[2] === 'values' ? path[3] : undefined;
      return placeOfEntry(group?.[Number(index ?? 0)] ?? group?.[0]);
    },
  };
}

function keyOf({ form, reporter_kind, reporter, period }: ReportLine): string {
  return JSON.stringify([form, reporter_kind, reporter, period]);
}

function reportRow(lines: readonly ReportLine[]): ReportRow[] {
  const [first] = lines;
  if (first === undefined) return [];
  const { form, period } = first;
  return [{ form, reporter: reporterOf(first), period, values: lines.map(valueOf) }];
}

function reporterOf({ reporter_kind: kind, reporter }: ReportLine): ReporterReference {
  if (kind === 'UNIT') return { unit: reporter };
  return kind === 'ENTERPRISE' ? { enterprise: reporter } : { organization: reporter };
}

// Half a member is handed on as it is: the use case says what is missing.
function valueOf({ measure, dimension, member, value }: ReportLine): ReportValue {
  if (dimension === undefined && member === undefined) return { measure, value };
  return { measure, member: { dimension: dimension ?? '', code: member ?? '' }, value };
}
