import { registerEnumType } from 'type-graphql';
import { organizationKinds } from '../../organizations/organization.js';
import { enumValues } from '../scalars/enum-values.js';

export const OrganizationKindEnum = enumValues(organizationKinds);

registerEnumType(OrganizationKindEnum, {
  name: 'OrganizationKind',
  description: 'What an organization is (loại tổ chức): a member of organization_kind.',
  valuesConfig: {
    PARTY: { description: 'A party organization (tổ chức đảng).' },
    TRADE_UNION: { description: 'A trade union (công đoàn).' },
    YOUTH_UNION: { description: 'A youth union (đoàn thanh niên).' },
    YOUTH_FEDERATION: { description: 'A youth federation (hội liên hiệp thanh niên).' },
    WOMENS_UNION: { description: "A women's union (hội phụ nữ)." },
  },
});
