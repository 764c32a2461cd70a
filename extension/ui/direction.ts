/**
 * Languages and scripts that are written from right to left. Asking `Intl` would load its tables when a page gets its
 * cards, which takes as long as painting all its mentions.
 */
const rightToLeft =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ji|ks|nqo|ps|sd|syr|ug|ur|yi)(?![a-z])|-(?:adlm|arab|hebr|nkoo|syrc|thaa)(?![a-z])/i;

/** The direction in which a BCP 47 locale is written; left to right where the locale is not one. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.test(locale) ? 'rtl' : 'ltr';
}
