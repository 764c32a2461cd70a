import { hasNoCapital } from '../index/capitals.ts';
import { walkAllHashes } from '../index/hash-walk.ts';
import type { Cue, Lexicon, Spelling } from '../names/lexicon.ts';
import { fold, SKIP } from '../text/fold.ts';
import { type SpelledForm, writingOf } from './spelling.ts';

/** A stretch of text that spells a name, or a longer name that hides one; UTF-16 offsets [start, end). */
export interface Match {
  start: number;
  end: number;
  spelling: Spelling;
  /** Whether it has the capitals of the spelling. */
  initials: boolean;
  /** Whether the same stretch spells another entity's name as well. */
  isShared?: true;
}

/** A word of the text that decides about names. */
export interface CueMatch {
  start: number;
  end: number;
  cue: Cue;
}

/** Finds all spellings and cues in a passage; of names that overlap, the longest stays, then the first. */
export function matchesIn(text: string, lang: string, lexicon: Lexicon) {
  const names: Match[] = [];
  const cues: CueMatch[] = [];
  const isLow = hasNoCapital(text);
  walkAllHashes(text, lexicon.flagsOf, (start, reached, hash) => {
    let end = reached;
    // What is skipped behind the last letter is no part of the name.
    while (fold(text.charCodeAt(end - 1)) === SKIP) end--;
    const written = text.slice(start, end);
    const best = new Map<string, { spelling: Spelling; writing: SpelledForm }>();
    for (const spelling of lexicon.spellings(hash)) {
      const writing = isOf(spelling, lang) ? writingOf(written, spelling) : undefined;
      if (spelling.tail && !goesOn(text, end, spelling.tail)) continue;
      if (!writing || (!spelling.entity && !writing.initials && !isLow)) continue;
      const known = best.get(idOf(spelling));
      if (!known || cost(writing) < cost(known.writing)) best.set(idOf(spelling), { spelling, writing });
    }
    for (const { spelling, writing } of best.values()) {
      const dot = spelling.text.endsWith('.') && text.charAt(end) === '.' ? 1 : 0;
      // U.S. is part of C.U.S., and no part of "in Sydney.U.S. shares".
      if (
        /(?<!\p{L})\p{L}\.$/u.test(text.slice(Math.max(0, start - 3), start)) &&
        /^\p{L}\P{L}/u.test(written)
      )
        continue;
      const [from, to] = [start + (spelling.lead ?? 0), end + (spelling.tail?.length ?? dot)];
      names.push({ start: from, end: to, spelling, initials: writing.initials });
    }
    for (const cue of lexicon.cues(hash)) {
      if (hasLowerForm(cue.text.charAt(0)) && !hasLowerForm(text.charAt(start))) continue;
      if (isHangul(text.charAt(start)) && isLetter(text.charAt(start - 1))) continue;
      if (!writingOf(written, { text: cue.text, langs: [] })) continue;
      cues.push({ start, end, cue });
    }
  });
  return { names: longest(names, text.length), cues: withoutParts(cues) };
}

const isHangul = (char: string) => /[\uac00-\ud7a3]/.test(char);
const isLetter = (char: string) => /[\p{L}\p{N}]/u.test(char);
const hasLowerForm = (char: string) => char !== char.toLowerCase();

function isOf({ langs }: Spelling, lang: string): boolean {
  return langs.some(
    (own) => own === lang || own === 'en' || own.split('-')[0] === lang || /^(?:ko|ja|zh|yue)/.test(own),
  );
}

const cost = ({ differences, initials }: SpelledForm) => differences + (initials ? 0 : 0.5);

/**
 * A longer name hides the names of its own entity that it holds; a name hides every name that it overlaps, but for one
 * of another entity in the same letters.
 */
function longest(names: Match[], length: number): Match[] {
  const taken: Match[] = [];
  const named = new Uint8Array(length);
  const owned = new Map<string | undefined, Uint8Array>();
  for (const { spelling } of names)
    if (!spelling.entity && !owned.has(spelling.of)) owned.set(spelling.of, new Uint8Array(length));
  const bySpan = new Map<number, Match>();
  const ordered = names.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || rank(a) - rank(b),
  );
  for (const match of ordered) {
    const { start, end, spelling } = match;
    const owner = owned.get(ownerOf(spelling));
    if (owner && isMarked(owner, start, end)) continue;
    if (spelling.entity && isMarked(named, start, end)) {
      const other = bySpan.get(start);
      if (other?.end !== end || other.spelling.entity === spelling.entity) continue;
      match.isShared = other.isShared = true;
    }
    taken.push(match);
    owner?.fill(1, start, end);
    if (!spelling.entity) continue;
    named.fill(1, start, end);
    bySpan.set(start, bySpan.get(start) ?? match);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** Whether any unit of [start, end) is marked. */
function isMarked(marks: Uint8Array, start: number, end: number): boolean {
  return marks.subarray(start, end).includes(1);
}

/** Leaves out cues inside a longer cue that says the same. */
function withoutParts(cues: CueMatch[]): CueMatch[] {
  const last = new Map<string, CueMatch>();
  const kept = new Set<CueMatch>();
  for (const match of cues) {
    const id = match.cue.sign + match.cue.entity;
    const before = last.get(id);
    if (before && match.end <= before.end) continue;
    if (before && match.start === before.start) kept.delete(before);
    kept.add(match);
    last.set(id, match);
  }
  return [...kept];
}

/** Whether a text goes on as the name does, behind a mark that ends all others. */
const goesOn = (text: string, at: number, tail: string) =>
  text.slice(at, at + tail.length).toLowerCase() === tail.toLowerCase() &&
  !isLetter(text.charAt(at + tail.length));

const idOf = ({ entity = '', of = '' }: Spelling) => `${entity}/${of}`;
const ownerOf = ({ entity, of }: Spelling) => entity ?? of;
const rank = ({ spelling }: Match) => (!spelling.entity ? 0 : spelling.isMain ? 1 : 2);
