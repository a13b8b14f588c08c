type Given<T> = T | null | undefined;

/** An enterprise that an organization also covers, during [from, to). */
export interface CoverageRow {
  /** Tax code. */
  readonly enterprise: string;
  /** YYYY-MM-DD; absent = from the founding. */
  readonly from?: Given<string>;
  /** YYYY-MM-DD, the first day that is no longer covered; absent = without end. */
  readonly to?: Given<string>;
}

/**
 * One organization as it is sent: an unknown code founds it (kind, name, foundedOn and exactly one
 * home are needed), a known one changes its name, party form or coverage.
 */
export interface OrganizationRow {
  /** 1 to 64 of A-Z a-z 0-9 . _ / - */
  readonly code: string;
  /** PARTY, TRADE_UNION, YOUTH_UNION, YOUTH_FEDERATION or WOMENS_UNION; never changes. */
  readonly kind?: Given<string>;
  /** PARTY only: a member of party_form, from formFrom until the next recorded change. */
  readonly partyForm?: Given<string>;
  /** YYYY-MM-DD; absent = from the founding. */
  readonly formFrom?: Given<string>;
  readonly name?: Given<string>;
  /** The home: a unit (code) or an enterprise (tax code), never both; never changes. */
  readonly unit?: Given<string>;
  readonly enterprise?: Given<string>;
  readonly foundedOn?: Given<string>;
  /** Replaces what is covered beside the home enterprise; absent = stays as it is. */
  readonly covers?: Given<readonly CoverageRow[]>;
}

/** A dissolution: `on` is the first day on which the organization no longer is. */
export interface OrganizationDissolution {
  readonly code: string;
  readonly on: string;
}
