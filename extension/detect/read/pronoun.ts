import { isSpace } from './neighbours.ts';
import type { Setting } from './setting.ts';

/**
 * Whether a name all in capitals that is also a small word (US) is that word: in text set in capitals it is, unless
 * "the", a comma, "and" and another name, or the sentence's start stand before it; and before "$" it is a currency. After "let" and before a verb, after
 * "contact", and before "and them", it is always the word.
 */
export function isPronoun(written: string, { beside, starts, ends, text, end }: Setting): boolean {
  const { before, gapBefore, after, gapAfter } = beside;
  if (/^\$/.test(gapAfter)) return true;
  if (written === 'US' && /^ (?:and|or|versus|against) them\b/i.test(text.slice(end, end + 16))) return true;
  if (written !== 'US' || !before || !isSpace(gapBefore)) return false;
  if (/^(?:contact|email|e-mail)$/i.test(before.text)) return true;
  if (/^let$/i.test(before.text) && /^\p{Ll}/u.test(after?.text ?? '') && after?.tags.has('Verb'))
    return true;
  const shouts = (word: string) => word.length > 1 && /^\p{Lu}+$/u.test(word);
  if (!shouts(before.text) || ends(before.end)) return false;
  if (/^(?:THE|US|UK|EU|UN|AI|VS|NON|PRO|ANTI)$/.test(before.text)) return false;
  if (/^AND$/.test(before.text) || /^OR$/.test(before.text)) return false;
  return !(after && /^-/.test(gapAfter) && starts(after.start));
}
