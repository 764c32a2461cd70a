import { functionWords } from '../../../detect/words/word-lists.ts';
import type { ArticleBlock } from '../../text/blocks.ts';
import { foreignNoun } from '../words/foreign-words.ts';
import type { FoundKind } from '../words/word-kinds.ts';
import { nouns } from '../words/word-kinds.ts';
import { isPersonNoun } from '../words/word-knowledge.ts';

/** A name in quotation marks, without them. Offsets in UTF-16 units of its paragraph, `[start, end)`. */
export interface QuotedName {
  paragraph: number;
  start: number;
  end: number;
  text: string;
  /** What the words before it say it is. */
  kind: FoundKind | undefined;
}

/** Longer quotations are speech. In UTF-16 code units. */
const maxLength = 80;
const maxWords = 9;

const marks =
  /(?:“([^“”]{1,80})”|„([^„“”]{1,80})[“”]|«\s?([^«»]{1,80}?)\s?»|(?<![\p{L}\p{N}])"([^"]{1,80})"|(?<![\p{L}\p{N}])[‘']([^‘’']{1,80})[’'](?![\p{L}\p{N}]))/gu;

/** Names in quotation marks: titles of works, and what is called, named or made under a name. */
export function quotedNames(block: ArticleBlock, lang: string): QuotedName[] {
  const found: QuotedName[] = [];
  const text = block.text.slice(0, block.end);
  for (const match of text.matchAll(marks)) {
    const inside = match.slice(1).find((group) => group !== undefined);
    if (inside === undefined || inside.length > maxLength || match.index < block.start) continue;
    const name = inside.replace(/[\s,.;:]+$/u, '').trim();
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
    if (!isTitleLike(name, inside)) continue;
    const cue = cueBefore(before, lang);
    const isDated = /^\s\((?:\p{L}+,?\s)?\d{4}/u.test(after);
    const words = name.split(/\s+/);
    const isSpeech =
      /(?:said|says|say|asked|asks|replied|told \w+|added|sagte|dit|dijo|:)[,:]?\s*$/i.test(before) ||
      (/^,?\s(?:said|says|he|she|they|\p{Lu}\p{Ll}+ (?:said|says|told|added))\b/u.test(after) &&
        /[,.!?]$/.test(inside));
    const isLong =
      words.filter((word) => /^\p{Lu}/u.test(word)).length > 1 &&
      !isSpeech &&
      /[\p{L}\p{N},]\s*$/u.test(before);
    if (!cue && !isDated && !isLong) continue;
    const start = match.index + match[0].indexOf(inside) + inside.indexOf(name);
    found.push({
      paragraph: block.paragraph,
      start,
      end: start + name.length,
      text: name,
      kind: cue?.kind ?? (isDated || isLong ? 'work' : undefined),
    });
  }
  return found;
}

/** Written with a capital at each word that counts. */
function isTitleLike(name: string, inside: string): boolean {
  const words = name.match(/[\p{L}\p{N}'’.&-]+/gu) ?? [];
  if (words.length === 0 || words.length > maxWords || /[.!?]\s/.test(inside)) return false;
  if (!/^[\p{Lu}\p{N}]/u.test(words[0] as string)) return false;
  return words.every(
    (word) => /^[\p{Lu}\p{N}]|^\p{Ll}{1,2}\p{Lu}/u.test(word) || functionWords.has(word.toLowerCase()),
  );
}

const called =
  /(?:called|named|titled|entitled|dubbed|nicknamed|known as|under the name|codenamed|code-named|branded|christened|genannt|namens|mit dem Titel|appelée?|baptisée?|intitulée?|nommée?|llamad[oa]|titulad[oa]|denominad[oa])\s*,?\s*$/i;

/** What the words in front of a quotation say it is; undefined where they say nothing. */
function cueBefore(before: string, lang: string): { kind: FoundKind | undefined } | undefined {
  const isCalled = called.test(before);
  const words = before.replace(called, '').match(/[\p{L}-]+(?=[^\p{L}]*)/gu) ?? [];
  const near =
    isCalled || /[\p{L}]\s*,?\s*$/u.test(before)
      ? words.slice(isCalled || lang !== 'en' ? -4 : -1).reverse()
      : [];
  for (const word of near) {
    const low = word.toLowerCase();
    const kind = lang === 'en' ? kindOfNoun(low) : foreignNoun(low, lang);
    if (kind && kind !== 'person') return { kind };
  }
  return isCalled ? { kind: undefined } : undefined;
}

/** What a noun says that a name beside it is. */
export function kindOfNoun(low: string): FoundKind | undefined {
  for (const kind of ['work', 'product', 'organization', 'event', 'place', 'law', 'other'] as const)
    if (nouns[kind].has(low)) return kind;
  return isPersonNoun(low) ? 'person' : undefined;
}
