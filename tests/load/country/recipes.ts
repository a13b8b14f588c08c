/** A sum that an indicator is made of: a measure, in all or for one member of a dimension. */
export interface Term {
  readonly measure: string;
  readonly dimension?: 'ownership' | 'size_class';
  readonly member?: string;
}

/** Who tells a number, and so where it is looked up by hand. */
export type Teller = 'REPORTS' | 'REGISTERS' | 'DUTIES';

/** An indicator of the country, as somebody knows it who writes its SQL by hand. */
export interface Recipe {
  readonly code: string;
  readonly teller: Teller;
  readonly numerator: Term;
  readonly denominator: Term;
}

/** What enterprises of the country report every quarter. */
export const reportedMeasures = [
  'bench_workers',
  'bench_union_members',
  'bench_youth_members',
  'bench_women_members',
  'bench_party_members',
] as const;

const [workers, members, youth, women, party] = reportedMeasures;

function reported(code: string, numerator: Term, denominator: Term): Recipe {
  return { code, teller: 'REPORTS', numerator, denominator };
}

const foreign = { dimension: 'ownership', member: 'FOREIGN' } as const;
const large = { dimension: 'size_class', member: 'LARGE' } as const;

/** Indicators that the country defines beside those of the reference: ratios of what is reported. */
export const ownRecipes: readonly Recipe[] = [
  reported('bench_union_density', { measure: members }, { measure: workers }),
  reported('bench_youth_share', { measure: youth }, { measure: workers }),
  reported('bench_women_share', { measure: women }, { measure: workers }),
  reported('bench_party_share', { measure: party }, { measure: workers }),
  reported('bench_foreign_share', { measure: workers, ...foreign }, { measure: workers }),
  reported('bench_large_share', { measure: workers, ...large }, { measure: workers }),
  reported('bench_foreign_members', { measure: members, ...foreign }, { measure: members }),
  reported('bench_party_members_of_unions', { measure: party }, { measure: members }),
];

function counted(code: string, denominator: string): Recipe {
  const numerator = { measure: 'enterprises_with_trade_union' };
  return { code, teller: 'REGISTERS', numerator, denominator: { measure: denominator } };
}

/** Ten indicators: those of its own, and two of the reference that the registers tell. */
export const tenRecipes: readonly Recipe[] = [
  ...ownRecipes,
  counted('trade_union_coverage', 'enterprises_eligible_for_trade_union'),
  counted('trade_union_coverage_of_all', 'enterprises'),
];

/** How many of the reports that are owed came in. */
export const reportingRate: Recipe = {
  code: 'reporting_rate',
  teller: 'DUTIES',
  numerator: { measure: 'reports_received' },
  denominator: { measure: 'reports_expected' },
};

const recipes = new Map([...tenRecipes, reportingRate].map((recipe) => [recipe.code, recipe]));

/** The recipe of an indicator. */
export function recipeOf(code: string): Recipe {
  const recipe = recipes.get(code);
  if (recipe === undefined) throw new Error(`no recipe for ${code}`);
  return recipe;
}
