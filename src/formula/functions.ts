/** The functions of the language. Their names are reserved: no metric can be called by one. */
export type FunctionName = 'min' | 'max' | 'coalesce' | 'if';

/** How many arguments a function takes; `most` is absent where there is no bound. */
export interface Arity {
  readonly least: number;
  readonly most?: number;
}

/** Every function with its number of arguments. One value needs no min, max or coalesce. */
export const FUNCTIONS: Readonly<Record<FunctionName, Arity>> = {
  min: { least: 2 },
  max: { least: 2 },
  coalesce: { least: 2 },
  if: { least: 3, most: 3 },
};

/** `previous(metric)`: the same metric one period before. It takes a metric, not a value, so it is none of the functions. */
export const PREVIOUS = 'previous';

/** Whether a metric cannot be called so. */
export function isReservedName(name: string): boolean {
  return isFunctionName(name) || name === PREVIOUS;
}

/** Whether the name is a function's, letter for letter. */
export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(FUNCTIONS, name);
}
