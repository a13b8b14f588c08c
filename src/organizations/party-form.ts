import { unknownMember } from '../measures/catalogue.js';

/** The kind PARTY, the only one that has party forms (dimension 5, fixed by the first schema). */
export const PARTY = 5002;
/** The form of a party organization that nobody has stated. */
export const UNKNOWN_FORM = unknownMember(6);
/** The form of every other kind of organization. */
export const NOT_APPLICABLE_FORM = 6001;
