import type { Draft } from '../measures/draft.js';
import { twoCalendars } from './errors.js';
import type { FormCalendar, FormCatalogue, FormDefinition } from './form.js';

/**
 * Refuses a second calendar for one measure (semantics 8): the same period would mean two spans of days. Reports on any version
 * still count, so every version is looked at. A SUMMARY form feeds no measure.
 */
export function checkCalendars(
  drafts: readonly Draft<FormDefinition>[],
  forms: FormCatalogue,
): void {
  const calendars = new Map<number, { readonly calendar: FormCalendar; readonly form: string }>();
  const feeding = ({ basis }: FormDefinition): boolean => basis === 'DETAIL';
  for (const form of [...forms.versions.values()].filter(feeding)) note(form, calendars);
  for (const { definition, findings } of drafts) {
    if (findings.errors.length > 0 || !feeding(definition)) continue;
    for (const { measure, measureId } of definition.fields) {
      const known = calendars.get(measureId);
      const { calendar: actual } = definition;
      if (known === undefined || known.calendar === actual) continue;
      const stated = { actual, expected: known.calendar, form: known.form };
      findings.add((path) => twoCalendars(path, measure, stated), 'calendar');
    }
    if (findings.errors.length === 0) note(definition, calendars);
  }
}

function note(
  { code, calendar, fields }: FormDefinition,
  calendars: Map<number, { readonly calendar: FormCalendar; readonly form: string }>,
): void {
  for (const { measureId } of fields) calendars.set(measureId, { calendar, form: code });
}
