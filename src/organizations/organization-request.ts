import type { RegisterRequest } from '../enterprises/change-register.js';
import type { KnownEnterprise } from '../enterprises/enterprise-lookup.js';
import type { IsoDate } from '../kernel/date.js';
import type { KnownUnit } from '../units/unit-lookup.js';
import type { OrganizationKind } from './organization-record.js';

/** An enterprise to be covered; what is undefined was not given. */
export interface CoverageRequest {
  readonly enterprise: KnownEnterprise;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
}

/** A row of a registration whose own fields are sound. What is undefined was not given. */
export interface OrganizationRequest extends RegisterRequest {
  readonly kind: OrganizationKind | undefined;
  /** A member of party_form. */
  readonly partyForm: { readonly id: number; readonly code: string } | undefined;
  readonly formFrom: IsoDate | undefined;
  readonly name: string | undefined;
  readonly unit: KnownUnit | undefined;
  /** The code to name in place of the unit when it is not open on `foundedOn`. */
  readonly insteadOfUnit?: string | undefined;
  readonly enterprise: KnownEnterprise | undefined;
  readonly foundedOn: IsoDate | undefined;
  readonly covers: readonly CoverageRequest[] | undefined;
}
