import { formCode } from './definitions.js';
import { communesOf, movedCommunes, movingDay } from './places.js';
import { ofChildren, ofUnit, seriesOf, type CountryQuestion } from './question.js';
import { reportingRate, tenRecipes } from './recipes.js';
import { askedQuarter as period, quartersUntilLastYear, type CountrySize } from './size.js';

const indicator = 'bench_union_density';
const country = 'vn';

/** The day before communes went to other provinces. */
const eveOfMoving = '2025-06-30';

/** What each part of the benchmarks asks. Names are the same for every size of the country. */
export interface CountryQuestions {
  readonly levels: readonly CountryQuestion[];
  readonly series: readonly CountryQuestion[];
  readonly dashboard: readonly CountryQuestion[];
  readonly breakdown: readonly CountryQuestion[];
  readonly rates: readonly CountryQuestion[];
  readonly asOf: readonly CountryQuestion[];
}

/** The questions to a country of this size. */
export function questionsOf(size: CountrySize): CountryQuestions {
  const communes = communesOf(size);
  const [moved] = movedCommunes(communes);
  if (moved === undefined) throw new Error(`no commune moved on ${movingDay}`);
  const province = moved.parent;
  const commune = communes.find((each) => each.province === province)!.code;
  const provinces = [...new Set(communes.map((each) => each.province))].sort();
  const ten = tenRecipes.map(({ code }) => code);
  return {
    levels: [
      ofUnit('one indicator of a commune', { unit: commune, indicator, period }),
      ofUnit('one indicator of a province', { unit: province, indicator, period }),
      ofUnit('one indicator of the country', { unit: country, indicator, period }),
      ofUnit('one indicator of the registers of the country', {
        ...{ unit: country, indicator: 'trade_union_coverage', period },
      }),
    ],
    series: [12, 32].flatMap((count) => {
      const periods = quartersUntilLastYear(count);
      return [
        seriesOf(`${count} quarters of the country`, country, indicator, periods),
        seriesOf(
          `${count} quarters of the registers of the country`,
          country,
          'trade_union_coverage',
          periods,
        ),
      ];
    }),
    dashboard: [ofChildren('34 provinces x 10 indicators', provinces, ten, period)],
    breakdown: [bySizeClass()],
    rates: [
      ofUnit(
        'reporting rate of the country',
        { unit: country, indicator: reportingRate.code, period },
        `, form: "${formCode}"`,
      ),
    ],
    asOf: [
      {
        ...ofUnit(
          'a province under the hierarchy before it changed',
          { unit: province, indicator, period, asOf: eveOfMoving },
          `, tree: { basis: AS_OF, asOf: "${eveOfMoving}" }`,
        ),
        without: ['resolver', 'cells'],
      },
    ],
  };
}

/** Every question of every part. */
export function allQuestions(questions: CountryQuestions): CountryQuestion[] {
  return (Object.values(questions) as (readonly CountryQuestion[])[]).flat();
}

/** In the order of the codes of the members. */
const sizeClasses = ['LARGE', 'MEDIUM', 'MICRO', 'SMALL'] as const;

function bySizeClass(): CountryQuestion {
  const where = `[{ dimension: "size_class", members: [${sizeClasses.map((code) => `"${code}"`).join(', ')}] }]`;
  return {
    name: 'the country by size class',
    query: `{ observations(input: { units: { codes: ["${country}"] }, metrics: ["${indicator}"], periods: ["${period}"],
      by: ["size_class"], where: ${where} }) { nodes { member value numerator denominator } } }`,
    figures: sizeClasses.map((member) => ({
      ...{ unit: country, indicator, period, part: { dimension: 'size_class', member } as const },
    })),
    without: ['resolver'],
  };
}
