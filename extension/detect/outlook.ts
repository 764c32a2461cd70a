import { fold, SKIP, STOP } from './fold.ts';
import { type NameIndex, openIndex } from './index.ts';
import { isWritten } from './letters.ts';
import { type Found, LONGEST, walk, walkAll } from './walk.ts';

/** What every page carries of the names, as the build writes it. */
export interface PackedOutlook {
  /** See `headsOf`. */
  heads: string | undefined;
  /** See `openIndex`. */
  index: string;
}

/** The same, opened. */
export interface Outlook extends NameIndex {
  /** Made when it is first asked for. */
  heads: () => RegExp | undefined;
}

/** Opens what every page carries. */
export function openOutlook({ heads, index }: PackedOutlook): Outlook {
  const { flagsOf } = openIndex(index);
  // Made ready, a pattern is larger than all else that a page keeps of the names: it may go when the page is looked over.
  let kept: WeakRef<RegExp> | undefined;
  return {
    flagsOf,
    heads() {
      let pattern = kept?.deref();
      if (!pattern && heads) {
        pattern = new RegExp(heads, 'gi');
        kept = new WeakRef(pattern);
      }
      return pattern;
    },
  };
}

/** Letters of another script than Latin, emoji and private ones left out: there, each word is walked. */
export const otherLetters =
  /[\u0250-\u1dff\u1f00-\u1fff\u2c00-\u2fff\u3005-\ud83b\ud83f-\udbff\uf900-\ufdff\ufe70-\ufefc]/;

/** Of a shorter text, in UTF-16 units, letters are walked sooner than a browser has a pattern ready. */
const worth = 12_000;

/**
 * Where names may stand in a text, as UTF-16 offsets of their first letters, ascending. None is missed; now and then
 * it is another word. Cheap enough for all text of every page. Where the text holds more than one passage, `around`
 * gives as much as is known of the one that an offset stands in.
 */
export function glance(
  text: string,
  { heads, flagsOf }: Outlook,
  around: (start: number) => string = () => text,
): number[] {
  const starts: number[] = [];
  const found: Found = (start, _end, _hash, flags) => {
    if (starts.at(-1) !== start && isWritten(text, start, flags, () => around(start))) starts.push(start);
  };
  const pattern = text.length < worth || otherLetters.test(text) ? undefined : heads();
  if (!pattern) walkAll(text, flagsOf, found);
  else {
    let last: number | undefined;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      // Behind the first letter of a word the match may hold another's.
      if (text.charCodeAt(match.index) < 0x80) pattern.lastIndex = match.index + 1;
      const start = beginning(text, match.index);
      if (start !== undefined && start !== last) walk(text, start, flagsOf, found);
      last = start;
    }
  }
  return starts;
}

/** Where the word begins that has a place of a text in it; undefined where there is none, or too long a one. */
function beginning(text: string, place: number): number | undefined {
  let start = fold(text.charCodeAt(place)) > STOP ? place : undefined;
  const least = Math.max(0, place - 2 * LONGEST);
  for (let at = place - 1; at >= least; at--) {
    const unit = fold(text.charCodeAt(at));
    if (unit === SKIP) continue;
    if (unit <= STOP) return start;
    start = at;
  }
  return least > 0 ? undefined : start;
}
