/**
 * Whether a value is of a type. By hand and not by a library of schemas, because every page with a name carries these.
 */
export type Guard<T> = (value: unknown) => value is T;

export const isBoolean: Guard<boolean> = (value) => typeof value === 'boolean';
export const isString: Guard<string> = (value) => typeof value === 'string';

export const isNumberIn =
  (least: number, most: number): Guard<number> =>
  (value): value is number =>
    typeof value === 'number' && value >= least && value <= most;

export const isOneOf =
  <const T>(...choices: readonly T[]): Guard<T> =>
  (value): value is T =>
    choices.some((choice) => choice === value);

export const isListOf =
  <T>(is: Guard<T>): Guard<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(is);

/** True of an object with these properties at least. */
export const isObjectOf =
  <T extends object>(guards: { [K in keyof T]: Guard<T[K]> }): Guard<T> =>
  (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries<Guard<unknown>>(guards).every(([key, is]) => is((value as Record<string, unknown>)[key]));
