type Given<T> = T | null | undefined;

/**
 * One enterprise as it is sent: an unknown tax code opens it (name, unit and openedOn are needed),
 * a known one changes what is given. Texts come from outside and are checked row by row.
 */
export interface EnterpriseRow {
  /** 10 digits, or 13 with or without the hyphen. */
  readonly taxCode: string;
  readonly name?: Given<string>;
  /** Code of the unit where the enterprise first stood. */
  readonly unit?: Given<string>;
  /** YYYY-MM-DD, the first day. */
  readonly openedOn?: Given<string>;
  /** The classification holds from this day until the next recorded change; absent: from the opening. */
  readonly classifiedFrom?: Given<string>;
  /** Codes of dimension members. What is absent stays as it is on each day. */
  readonly ownership?: Given<string>;
  readonly industrySection?: Given<string>;
  readonly sizeClass?: Given<string>;
  readonly eligibleForTradeUnion?: Given<boolean>;
}

/** A relocation: from the day `on` the enterprise stands in the unit `to`, until the next recorded one. */
export interface EnterpriseMove {
  readonly taxCode: string;
  readonly to: string;
  readonly on: string;
}

/** A closing: `on` is the first day on which the enterprise no longer is. */
export interface EnterpriseClosing {
  readonly taxCode: string;
  readonly on: string;
}
