import type { NameIndex } from './index.ts';
import type { Cue, Lexicon, Spelling } from './lexicon.ts';
import { fits } from './spelling.ts';
import { walkAll } from './walk.ts';

/** A stretch of text that spells a name, or a longer name that hides one; UTF-16 offsets [start, end). */
export interface Match {
  start: number;
  end: number;
  spelling: Spelling;
}

/** A word of the text that decides about names. */
export interface CueMatch {
  start: number;
  end: number;
  cue: Cue;
}

/** Finds all spellings and cues in a passage; of names that overlap, the longest stays, then the first. */
export function matchesIn(text: string, lang: string, { spellings, cueWords }: Lexicon, index: NameIndex) {
  const names: Match[] = [];
  const cues: CueMatch[] = [];
  walkAll(text, index.flagsOf, (start, end, key) => {
    const written = text.slice(start, end);
    const fitting =
      spellings.get(key)?.filter((spelling) => isOf(spelling, lang) && fits(written, spelling)) ?? [];
    const spelling = fitting.find(({ text: own }) => own === written) ?? fitting[0];
    if (spelling) {
      const dot = spelling.text.endsWith('.') && text.charAt(end) === '.' ? 1 : 0;
      names.push({ start: start + (spelling.lead ?? 0), end: end + dot, spelling });
    }
    for (const cue of cueWords.get(key) ?? []) {
      if (isUpper(cue.text.charAt(0)) && !isUpper(text.charAt(start))) continue;
      cues.push({ start, end, cue });
    }
  });
  return { names: longest(names), cues };
}

const isUpper = (char: string) => char !== char.toLowerCase();

function isOf({ langs }: Spelling, lang: string): boolean {
  return langs.some(
    (own) => own === lang || own === 'en' || own.split('-')[0] === lang || /^(?:ko|ja|zh|yue)/.test(own),
  );
}

function longest(names: Match[]): Match[] {
  const taken: Match[] = [];
  const byLength = names.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || rank(a) - rank(b),
  );
  const starts: Match[] = [];
  for (const match of byLength) {
    if (!starts.some(({ start, end }) => match.start < end && start < match.end)) starts.push(match);
  }
  taken.push(...starts.sort((a, b) => a.start - b.start));
  return taken;
}

const rank = ({ spelling }: Match) => (spelling.entity ? 1 : 0);
