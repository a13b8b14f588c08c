import { registerEnumType } from 'type-graphql';
import type { Names } from '../../measures/catalogue.js';
import { enumValues } from './enum-values.js';

export const LanguageEnum = enumValues(['VI', 'EN']);
export type Language = keyof typeof LanguageEnum;

registerEnumType(LanguageEnum, {
  name: 'Language',
  description: 'The language of a name (ngôn ngữ).',
  valuesConfig: {
    VI: { description: 'Vietnamese (tiếng Việt).' },
    EN: { description: 'English (tiếng Anh).' },
  },
});

/** What `@Arg` needs for the language of a name. */
export const languageOptions = {
  defaultValue: 'VI',
  description: 'The language of the text.',
} as const;

/** A name in one language. */
export function nameIn({ nameEn, nameVi }: Names, language: Language): string {
  return language === 'EN' ? nameEn : nameVi;
}
