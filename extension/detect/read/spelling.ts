import type { Spelling } from '../names/lexicon.ts';
import { fold, GAP, isSolid, SKIP } from '../text/fold.ts';

/** A text as its letters, with what stood before each: the gap to the letter before, skipped characters left out. */
interface Letters {
  plain: string;
  gaps: string[];
}

/** How a piece of text writes a spelling. */
export interface SpelledForm {
  /** In how many places its gaps differ from the spelling's. */
  differences: number;
  /** Whether it has a capital wherever the spelling begins a word with one. */
  initials: boolean;
}

const cache = new Map<string, Letters>();

function lettersOf(text: string): Letters {
  let plain = '';
  let gap = '';
  const gaps: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const folded = fold(unit);
    if (folded === SKIP) {
      // A soft hyphen that shows, at the end of a line.
      if (unit === 0xad && /[\n\r]/.test(text.charAt(at + 1))) gap += '-';
      continue;
    }
    if (folded === GAP) gap += text.charAt(at);
    else {
      gaps.push(gap);
      gap = '';
      plain += unit > 0xff00 && unit < 0xff5f ? String.fromCharCode(unit - 0xfee0) : text.charAt(at);
    }
  }
  return { plain, gaps };
}

/**
 * How a piece of text that has a spelling's letters writes it, or nothing where its gaps or its letters make it
 * something else: `deep seek` is no way to write DeepSeek.
 */
export function writingOf(written: string, spelling: Spelling): SpelledForm | undefined {
  const wanted = cache.get(spelling.text) ?? lettersOf(spelling.text);
  cache.set(spelling.text, wanted);
  const { plain, gaps } = lettersOf(written);
  if (plain.length !== wanted.plain.length) return;
  if (spelling.letters === 'exact' && plain !== wanted.plain) return;
  let differences = 0;
  let initials = true;
  for (let at = 0; at < plain.length; at++) {
    const own = wanted.gaps[at] as string;
    if ((at === 0 || own !== '') && isUpper(wanted.plain.charAt(at)) && isLower(plain.charAt(at)))
      initials = false;
    const gap = gaps[at] as string;
    if (at === 0 || gap === own) continue;
    if (
      gap === ''
        ? spelling.letters === 'exact'
        : !gapFits(gap, own, plain, wanted.plain, at, !spelling.entity)
    )
      return;
    differences++;
  }
  return { differences, initials };
}

/** Whether a gap may stand where the spelling has `own`; where it is `strict`, only as the spelling has it. */
function gapFits(
  gap: string,
  own: string,
  plain: string,
  wanted: string,
  at: number,
  strict: boolean,
): boolean {
  if (gap === '\u200c') return true;
  if (gap.length > 12 || (gap.match(/\n/g)?.length ?? 0) > 1) return false;
  if (/['’‘&]/.test(gap)) return /['’‘]/.test(gap) && /['’‘]/.test(own);
  if (gap.includes('.')) return own.includes('.') && !gap.includes('-');
  const solid = isSolid(plain.charCodeAt(at)) || isSolid(plain.charCodeAt(at - 1));
  if (/[·・･•‧]/.test(gap)) return own !== '' || (solid && !strict);
  if (own !== '' || /^[-‐]\s*[\n\r]/.test(gap)) return true;
  if (solid) return !strict || /^[\n\r]+$/.test(gap);
  return isUpper(wanted.charAt(at)) && isUpper(plain.charAt(at)) && isUpper(plain.charAt(0));
}

const isUpper = (char: string) => /\p{Lu}/u.test(char);
const isLower = (char: string) => /\p{Ll}/u.test(char);
