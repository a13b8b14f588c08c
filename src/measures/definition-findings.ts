import { isReservedName } from '../formula/functions.js';
import { isCode } from '../kernel/code.js';
import { Findings } from '../kernel/findings.js';
import { nearest } from '../kernel/suggest.js';
import { cleanText } from '../kernel/text.js';
import type { Description, Names } from './catalogue.js';
import type { DescriptionRow } from './definition-rows.js';
import * as errors from './errors.js';

type Path = readonly (string | number)[];

const LONGEST_NAME = 300;
const LONGEST_DESCRIPTION = 2000;

/** The findings of one definition, with readers for what all definitions are made of. */
export class DefinitionFindings extends Findings {
  /** The code of a definition. */
  code(code: string): void {
    if (!isCode(code)) this.add((path) => errors.invalidCode(path, code), 'code');
  }

  /** The code of something that formulas may name. */
  metricCode(code: string): void {
    this.code(code);
    if (isReservedName(code)) this.add((path) => errors.reservedCode(path, code), 'code');
  }

  /** Both names, cleaned. */
  names({ nameVi, nameEn }: Names, ...at: Path): Names {
    return {
      nameVi: this.name(nameVi, ...at, 'nameVi'),
      nameEn: this.name(nameEn, ...at, 'nameEn'),
    };
  }

  /** Names and descriptions, cleaned; what is left out is ''. */
  description(row: DescriptionRow): Description {
    return {
      ...this.names(row),
      descriptionVi: this.prose(row.descriptionVi ?? '', 'descriptionVi'),
      descriptionEn: this.prose(row.descriptionEn ?? '', 'descriptionEn'),
    };
  }

  /** One word of a closed list. */
  choice<T extends string>(actual: string, known: readonly T[], ...at: Path): T | undefined {
    const found = known.find((word) => word === actual);
    if (found === undefined) {
      this.add((path) => errors.notOneOf(path, actual, known, nearest(actual, known)), ...at);
    }
    return found;
  }

  /** Words that may each stand once. */
  distinct(words: readonly string[], at: (index: number) => Path): void {
    const seen = new Set<string>();
    words.forEach((word, index) => {
      if (!seen.has(word)) {
        seen.add(word);
        return;
      }
      this.add((path) => errors.duplicateEntry(path, word), ...at(index));
    });
  }

  /** The row of the domain catalogue and the documents: short texts. */
  references(row: {
    readonly catalogue?: string | undefined;
    readonly documents?: readonly string[] | undefined;
  }): { readonly catalogue: string | undefined; readonly documents: readonly string[] } {
    const { catalogue, documents = [] } = row;
    this.distinct(documents, (index) => ['documents', index]);
    return {
      catalogue: catalogue === undefined ? undefined : this.name(catalogue, 'catalogue'),
      documents: documents.map((text, index) => this.name(text, 'documents', index)),
    };
  }

  /** A short text, cleaned. */
  name(text: string, ...at: Path): string {
    const name = cleanText(text);
    if (name !== undefined && name !== '' && name.length <= LONGEST_NAME) return name;
    this.add((path) => errors.invalidName(path, text), ...at);
    return '';
  }

  private prose(text: string, ...at: Path): string {
    const clean = cleanText(text);
    if (clean !== undefined && clean.length <= LONGEST_DESCRIPTION) return clean;
    this.add((path) => errors.invalidDescription(path, text), ...at);
    return '';
  }
}
