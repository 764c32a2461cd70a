import { fold, GAP, isSolid, SKIP } from './fold.ts';
import type { Spelling } from './lexicon.ts';

/** A text as its letters, with what stood before each: the gap to the letter before, skipped characters left out. */
interface Letters {
  plain: string;
  gaps: string[];
}

const cache = new Map<string, Letters>();

function lettersOf(text: string): Letters {
  let plain = '';
  let gap = '';
  const gaps: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const folded = fold(unit);
    if (folded === SKIP) continue;
    if (folded === GAP) gap += text.charAt(at);
    else {
      gaps.push(gap);
      gap = '';
      plain += unit > 0xff00 && unit < 0xff5f ? String.fromCharCode(unit - 0xfee0) : text.charAt(at);
    }
  }
  return { plain, gaps };
}

/** Whether a piece of text that has a spelling's letters also has its capitals and its gaps where they matter. */
export function fits(written: string, spelling: Spelling): boolean {
  const wanted = cache.get(spelling.text) ?? lettersOf(spelling.text);
  cache.set(spelling.text, wanted);
  const { plain, gaps } = lettersOf(written);
  if (plain.length !== wanted.plain.length || (spelling.letters === 'exact' && plain !== wanted.plain))
    return false;
  for (let at = 1; at < plain.length; at++) {
    const [gap, own] = [gaps[at] as string, wanted.gaps[at] as string];
    if (gap === own) continue;
    if (gap === '' ? spelling.letters === 'exact' : !gapFits(gap, own, plain, wanted.plain, at)) return false;
  }
  return true;
}

function gapFits(gap: string, own: string, plain: string, wanted: string, at: number): boolean {
  if (gap.length > 12 || (gap.match(/\n/g)?.length ?? 0) > 1) return false;
  if (/[.&'’‘]/.test(gap) && !(gap.includes('.') && own.includes('.')))
    return /['’‘]/.test(gap) && /['’‘]/.test(own);
  if (/[·・•‧]/.test(gap)) return own !== '' || isSolid(plain.charCodeAt(at));
  if (own !== '' || /^[-‐]\s*[\n\r]/.test(gap)) return true;
  if (isSolid(plain.charCodeAt(at)) || isSolid(plain.charCodeAt(at - 1))) return true;
  return /\p{Lu}/u.test(wanted.charAt(at)) && /\p{Lu}/u.test(plain.charAt(at));
}

/** Whether each word of the text begins with a capital, in scripts that have capitals. */
export function hasInitials(written: string): boolean {
  const { plain, gaps } = lettersOf(written);
  for (let at = 0; at < plain.length; at++) {
    if ((at === 0 || gaps[at] !== '') && /\p{Ll}/u.test(plain.charAt(at))) {
      if (!/^(?:of|on|the|and|for|du|del|de|do|da|dal|sur|sul|e|y|về|z|i|a)$/u.test(wordAt(plain, gaps, at)))
        return false;
    }
  }
  return true;
}

function wordAt(plain: string, gaps: string[], at: number): string {
  let end = at + 1;
  while (end < plain.length && gaps[end] === '') end++;
  return plain.slice(at, end);
}
