import type { Diagnostic, DiagnosticCode, Place } from './diagnostic.js';
import type { Phrase } from './phrase.js';
import { SENTENCES } from './sentences.js';

/** What is known of a fault besides its code and its place. */
export interface FaultDetails {
  readonly expected?: Phrase;
  readonly found?: Phrase;
  readonly suggestion?: string | undefined;
}

const NOTHING: Phrase = { en: '', vi: '' };

/** Makes the diagnostic of one fault: puts its details into the sentence of its code. */
export function diagnose(code: DiagnosticCode, place: Place, details: FaultDetails): Diagnostic {
  const { expected, found, suggestion } = details;
  const sentence = SENTENCES[code](expected ?? NOTHING, found ?? NOTHING);
  return {
    code,
    position: place.position,
    length: place.length,
    messageEn: sentence.en + (suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`),
    messageVi: sentence.vi + (suggestion === undefined ? '' : ` Có phải là "${suggestion}"?`),
    ...(expected && { expected: expected.plain ?? expected.en }),
    ...(found && { found: found.plain ?? found.en }),
    ...(suggestion !== undefined && { suggestion }),
  };
}
