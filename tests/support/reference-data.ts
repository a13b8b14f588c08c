import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Application } from '../../src/app/application.js';
import { defineForms } from '../../src/forms/define-forms.js';
import type { FormRow } from '../../src/forms/form-rows.js';
import { defineIndicators } from '../../src/indicators/define-indicators.js';
import type { IndicatorRow } from '../../src/indicators/indicator-rows.js';
import { defineDimensions } from '../../src/measures/define-dimensions.js';
import { defineMeasures } from '../../src/measures/define-measures.js';
import type { DimensionRow, MeasureRow } from '../../src/measures/definition-rows.js';

interface Named {
  readonly name?: { readonly vi: string; readonly en: string };
  readonly description?: { readonly vi: string; readonly en: string };
  readonly message?: { readonly vi: string; readonly en: string };
  readonly members?: readonly Named[];
  readonly checks?: readonly Named[];
}

/** Defines everything of seeds/reference through the use cases; on demand forms without their checks, which random numbers fail. */
export async function defineReferenceData(
  application: Application,
  { checks = true }: { readonly checks?: boolean } = {},
): Promise<void> {
  const forms = rows<FormRow>('forms').map((form) => (checks ? form : { ...form, checks: [] }));
  await application.database.write({ principal: 'test', action: 'define' }, async (tx) => {
    const batches = [
      await defineDimensions(tx, rows<DimensionRow>('dimensions')),
      await defineMeasures(tx, rows<MeasureRow>('measures')),
      await defineForms(tx, forms),
      await defineIndicators(tx, rows<IndicatorRow>('indicators')),
    ];
    const errors = batches.flatMap(({ results }) => results.flatMap((row) => row.errors));
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
  });
  await application.refreshDefinitions();
}

function rows<T>(name: string): T[] {
  const content = parse(readFileSync(`seeds/reference/${name}.yaml`, 'utf8')) as Record<
    string,
    Named[]
  >;
  return (content[name] ?? []).map(flat) as T[];
}

/** The files write names as { vi, en }; the use cases take them side by side. */
function flat({ name, description, message, members, checks, ...rest }: Named): object {
  return {
    ...rest,
    ...(name === undefined ? {} : { nameVi: name.vi, nameEn: name.en }),
    ...(description === undefined
      ? {}
      : { descriptionVi: description.vi, descriptionEn: description.en }),
    ...(message === undefined ? {} : { messageVi: message.vi, messageEn: message.en }),
    ...(checks === undefined ? {} : { checks: checks.map(flat) }),
    ...(members === undefined ? {} : { members: members.map(flat) }),
  };
}
