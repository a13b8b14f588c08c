import { Field, InputType } from 'type-graphql';
import type { EnterpriseFilter } from '../../enterprises/enterprise.js';
import type { DomainError } from '../../kernel/domain-error.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Catalogue } from '../../measures/catalogue.js';
import { optionalPlainText } from '../errors/plain-text.js';
import { badInput } from '../errors/request-error.js';
import { memberIds } from '../measures/member-ids.js';
import { DateScalar } from '../scalars/date.js';

@InputType('EnterpriseFilter', {
  description: 'Which enterprises. What is absent lets all through.',
})
export class EnterpriseFilterInput {
  @Field(() => [String], {
    nullable: true,
    description: 'Members of the dimension ownership (loại hình).',
  })
  ownership?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Members of the dimension industry_section (ngành cấp 1).',
  })
  industrySection?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Members of the dimension size_class (quy mô).',
  })
  sizeClass?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Members of the dimension zone_kind (loại khu).',
  })
  zoneKind?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only enterprises open on this day.' })
  openOn?: IsoDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'Any part of the name or tax code; case and Vietnamese diacritics do not matter.',
  })
  search?: string | null;
}

/** What the filter means; throws BAD_USER_INPUT with every unknown member. */
export function readEnterpriseFilter(
  input: EnterpriseFilterInput | null | undefined,
  catalogue: Catalogue,
): EnterpriseFilter {
  if (!input) return {};
  const found: DomainError[] = [];
  const ids = (
    dimension: string,
    field: keyof EnterpriseFilterInput,
    codes: string[] | null | undefined,
  ) => memberIds(catalogue, dimension, codes, ['filter', field], found);
  const filter = {
    ownership: ids('ownership', 'ownership', input.ownership),
    industrySection: ids('industry_section', 'industrySection', input.industrySection),
    sizeClass: ids('size_class', 'sizeClass', input.sizeClass),
    zoneKind: ids('zone_kind', 'zoneKind', input.zoneKind),
    openOn: input.openOn ?? undefined,
    search: optionalPlainText(input.search, 'filter', 'search'),
  };
  if (found.length > 0) throw badInput(found);
  return filter;
}
