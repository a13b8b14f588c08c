import type { DomainError } from '../kernel/domain-error.js';
import { fail, succeed, type Result } from '../kernel/result.js';

/** The environment as a plain record: variable name to text. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One environment variable: how its text becomes a value, and what to say when it does not. */
export interface Setting<T> {
  readonly name: string;
  /** The value when the variable is absent or blank. */
  readonly fallback: T;
  /** What a good value looks like, to finish the sentence "must be ...". */
  readonly expected: { readonly en: string; readonly vi: string };
  /** `undefined` when the text is not a good value. */
  readonly parse: (text: string) => T | undefined;
  /** The nearest good value, for lists of words. */
  readonly suggest?: (text: string) => string | undefined;
  /** The value may hold a password: faults do not repeat it. */
  readonly secret?: boolean;
}

/** Reads one setting; the fault is INVALID_SETTING with the variable's name as its path. */
export function readSetting<T>(setting: Setting<T>, environment: Environment): Result<T> {
  const text = environment[setting.name]?.trim() ?? '';
  if (text === '') return succeed(setting.fallback);
  const value = setting.parse(text);
  return value === undefined ? fail([invalidSetting(setting, text)]) : succeed(value);
}

function invalidSetting<T>(setting: Setting<T>, text: string): DomainError {
  const { name, expected } = setting;
  const actual = setting.secret === true ? '(hidden)' : text;
  const suggestion = setting.suggest?.(text);
  return {
    code: 'INVALID_SETTING',
    messageEn: `${name} must be ${expected.en}; it is "${actual}".`,
    messageVi: `${name} phải là ${expected.vi}; giá trị hiện tại là "${actual}".`,
    path: [name],
    expected: expected.en,
    actual,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
