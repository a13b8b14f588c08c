import { ownRecipes, reportedMeasures, type Term } from './recipes.js';

/** The form that every enterprise of the country fills in. */
export const formCode = 'bench_quarter';

interface Named {
  readonly nameVi: string;
  readonly nameEn: string;
}

const named = (code: string): Named => ({ nameVi: `Đo tải ${code}`, nameEn: `Load ${code}` });

/** Inputs of `defineMeasure`. */
export const measureInputs: readonly object[] = reportedMeasures.map((code) => ({
  ...{ code, ...named(code), kind: 'STOCK', grain: 'QUARTER', unit: 'PERSON', direction: 'UP' },
  dimensions: ['ownership', 'size_class'],
}));

/** The input of `defineForm`. A check holds pushes of the country as it holds those of the reference. */
export const formInput: object = {
  ...{ code: formCode, ...named(formCode), grain: 'QUARTER', reporterKinds: ['ENTERPRISE'] },
  acceptance: 'ON_RECEIPT',
  fields: reportedMeasures.map((measure) => ({ measure, minimum: 0 })),
  checks: [
    {
      code: 'members_among_workers',
      formula: 'bench_union_members <= bench_workers',
      severity: 'ERROR',
      messageVi: 'Số đoàn viên không thể nhiều hơn số lao động.',
      messageEn: 'There cannot be more members than workers.',
    },
  ],
};

/** Inputs of `defineIndicator`. */
export const indicatorInputs: readonly object[] = ownRecipes.map(
  ({ code, numerator, denominator }) => ({
    ...{ code, ...named(code), unit: 'PERCENT', direction: 'UP' },
    formula: `${formulaOf(numerator)} / ${formulaOf(denominator)}`,
  }),
);

function formulaOf({ measure, dimension, member }: Term): string {
  return dimension === undefined ? measure : `${measure}[${dimension}=${member ?? ''}]`;
}

/** The rule of `defineDueRules`: every enterprise, thirty days after the quarter. */
export function ruleInput(from: string): object {
  return {
    code: 'bench_enterprises',
    form: formCode,
    reporterKind: 'ENTERPRISE',
    from,
    daysAfter: 30,
  };
}
