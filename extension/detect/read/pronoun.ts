import { isSpace } from './neighbours.ts';
import type { Setting } from './setting.ts';

/** What follows a subject, and never an object. */
const subjectOf = /^(?:WILL|WOULD|HAS|HAD|IS|WAS|MUST|SHOULD|COULD|NEVER|SAYS|SAID|VOWS|WANTS)$/;

/**
 * Whether a name all in capitals that is also a small word (US) is that word: in text set in capitals it is, unless
 * "the", a comma, "and" and another name, or the sentence's start stand before it; and before "$" it is a currency. After "let" and before a verb, after
 * "contact", and before "and them", it is always the word.
 */
export function isPronoun(written: string, { beside, starts, ends, text, start, end }: Setting): boolean {
  const { before, gapBefore, after, gapAfter } = beside;
  if (/^\$/.test(gapAfter)) return true;
  if (/^ \$\s?\d/.test(text.slice(end, end + 4)) && !/^the$/i.test(before?.text ?? '')) return true;
  if (written === 'US' && /^ (?:and|or|versus|against) them\b/i.test(text.slice(end, end + 16))) return true;
  if (written !== 'US' || !before || !isSpace(gapBefore)) return false;
  if (/^(?:contact|email|e-mail)$/i.test(before.text)) return true;
  if (isAddressed(text, start, end)) return true;
  if (/^let$/i.test(before.text) && /^\p{Ll}/u.test(after?.text ?? '') && after?.tags.has('Verb'))
    return true;
  const shouts = (word: string) => word.length > 1 && /^\p{Lu}+$/u.test(word);
  if (!shouts(before.text) || ends(before.end)) return false;
  if (/^(?:THE|US|UK|EU|UN|AI|VS|NON|PRO|ANTI)$/.test(before.text)) return false;
  if (/^AND$/.test(before.text) || /^OR$/.test(before.text)) return false;
  // TRUMP SAYS US WILL LEAVE: who is told of, or does something.
  if (/^(?:SAYS|SAID|WARNS|CLAIMS)$/.test(before.text) || (after && subjectOf.test(after.text))) return false;
  if (after && ofState.test(after.text)) return false;
  return !(after && /^-/.test(gapAfter) && starts(after.start));
}

/** What a state has: WHAT US TARIFFS MEAN. */
const ofState =
  /^(?:TARIFFS?|TROOPS|ELECTIONS?|DOLLAR|STOCKS|MARKETS?|ECONOMY|SENATE|CONGRESS|PRESIDENT|MILITARY|ARMY|NAVY|OFFICIALS?|SENATORS?|INTELLIGENCE|GOVERNMENT|VISAS?|SANCTIONS|BORDER|FORCES|EMBASSY|SUPREME|JUDGES?|DEFEN[CS]E|AMBASSADOR|TREASURY|STRIKES?|AID|WARSHIPS?|POLICY|NUCLEAR)$/;

/** Call US toll free; tell US what you think, or write to US at: what readers are asked to do with whoever writes. */
const isAddressed = (text: string, start: number, end: number): boolean =>
  /(?:^|[.!?,:;]\s|\b(?:please|or|and)\s)(?:call|tell|ask|give|send|write to|text|join|follow|reach|meet|show|drop|talk to|visit) $/i.test(
    text.slice(Math.max(0, start - 24), start),
  ) &&
  /^(?:[.!?]|\s(?:at|on|toll|what|how|why|if|about|by|via|a|an|your|today|now|for|in|to)\b)/.test(
    text.slice(end, end + 8),
  );
