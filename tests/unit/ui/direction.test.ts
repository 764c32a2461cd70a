import { expect, test } from 'vitest';
import { directionOf } from '../../../extension/ui/direction.ts';

test.each([
  ['en-GB', 'ltr'],
  ['ko', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['pa-Arab-PK', 'rtl'],
  ['arn', 'ltr'],
  ['az-Latn', 'ltr'],
  ['not a locale', 'ltr'],
])('%s is written %s', (locale, direction) => {
  expect(directionOf(locale)).toBe(direction);
});
