import type { DomainError } from '../../kernel/domain-error.js';

/** Where something stands in a seeds folder. */
export interface SeedPlace {
  /** As the operator can open it, such as 'seeds/demo/units.csv'. */
  readonly file: string;
  /** 1-based, as editors count; absent when the whole file is meant. */
  readonly line?: number | undefined;
}

/** One thing wrong with a seeds folder: by its shape, or as a use case found it. */
export interface SeedFault {
  readonly place: SeedPlace;
  readonly error: DomainError;
}

/** Languages of messages. */
export type Language = 'en' | 'vi';

/** The fault as one line of text: 'seeds/demo/units.csv:4: ...'. */
export function describeFault({ place, error }: SeedFault, language: Language): string {
  const { file, line } = place;
  const where = line === undefined ? file : `${file}:${line}`;
  const said = language === 'vi' ? error.messageVi : error.messageEn;
  return `${where}: ${error.code}: ${said}${hint(error, language)}`;
}

function hint({ suggestion }: DomainError, language: Language): string {
  if (suggestion === undefined) return '';
  return language === 'vi' ? ` Có phải là "${suggestion}"?` : ` Did you mean "${suggestion}"?`;
}
