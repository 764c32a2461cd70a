import type { Style } from '../../detect/read/sentence.ts';
import { sentenceBounds, tagsByUnit } from '../../detect/read/sentences.ts';
import { styleOf } from '../../detect/read/style.ts';
import { functionWords } from '../../detect/words/word-lists.ts';
import type { ArticleBlock } from './blocks.ts';

/** A word of an article with what joins it to the one before. Offsets in UTF-16 units of its paragraph, `[start, end)`. */
export interface Token {
  text: string;
  /** In small letters, with a plain apostrophe and without a possessive. */
  low: string;
  start: number;
  end: number;
  /** The text between the word before, or the start of the sentence, and this one. */
  gap: string;
  /** Begins with a capital letter, or has one inside as iFixit has. */
  isCapital: boolean;
  /** Ends with 's or, behind an s, with an apostrophe. */
  isPossessive: boolean;
  /** What compromise takes it for; none in other languages than English. */
  tags: ReadonlySet<string>;
}

/** A sentence of an article, cut into words. */
export interface Line {
  paragraph: number;
  isCaption: boolean;
  /** Primary subtag of the article's language. */
  lang: string;
  /** Place among all sentences that are read. */
  index: number;
  start: number;
  end: number;
  /** In the style of a headline capitals are no evidence of a name. */
  style: Style;
  tokens: Token[];
  /** The text behind the last word. */
  rest: string;
}

const none: ReadonlySet<string> = new Set();

/** No sentence is longer; a text without full stops is cut at a space. In UTF-16 units. */
const maxLineLength = 3000;

const word =
  /\p{L}\.(?:\p{L}\.)+|[\p{L}\p{M}\p{N}]+(?:['’\-‐‑./&@_][\p{L}\p{M}\p{N}]+)*(?:['’](?![\p{L}\p{N}]))?/gu;

/** The sentences of a block, from `firstIndex` on. */
export function linesOfBlock(block: ArticleBlock, lang: string, firstIndex: number): Line[] {
  const lines: Line[] = [];
  for (const [start, end] of boundsOf(block, lang)) {
    const text = block.text.slice(start, end);
    const tags = lang === 'en' ? tagsByUnit(text) : undefined;
    const tokens = tokensOf(text, start, lang, tags);
    const last = tokens.at(-1);
    lines.push({
      paragraph: block.paragraph,
      isCaption: block.isCaption,
      lang,
      index: firstIndex + lines.length,
      start,
      end,
      style: styleOfLine(tokens, block.text.slice(last?.end ?? start, end)),
      tokens,
      rest: block.text.slice(last?.end ?? start, end),
    });
  }
  return lines;
}

function boundsOf({ text, start, end }: ArticleBlock, lang: string): [number, number][] {
  const read = text.slice(start, end);
  return joinBroken(read, sentenceBounds(read, lang), lang)
    .flatMap(([from, to]) => pieces(read, from, to))
    .map(([from, to]): [number, number] => [start + from, start + to]);
}

/** Joins what was cut behind an initial or an abbreviation that never ends a sentence. */
function joinBroken(text: string, bounds: readonly [number, number][], lang: string): [number, number][] {
  const joined: [number, number][] = [];
  for (const [from, to] of bounds) {
    const last = joined.at(-1);
    const end = last && text.slice(Math.max(last[0], last[1] - 12), last[1]);
    // German, Danish, Czech: the 30. of June.
    if (last && end && (brokenEnd.test(end) || (lang !== 'en' && /(?:^|\s)\d{1,2}\.\s*$/.test(end))))
      last[1] = to;
    else joined.push([from, to]);
  }
  return joined;
}
const brokenEnd =
  /(?:^|[\s(“"'‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|Hon|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|vs|M|Mme|Mlle)\.\s*$/u;

function pieces(text: string, from: number, to: number): [number, number][] {
  const cut: [number, number][] = [];
  while (to - from > maxLineLength) {
    const space = text.lastIndexOf(' ', from + maxLineLength);
    const end = space > from ? space + 1 : from + maxLineLength;
    cut.push([from, end]);
    from = end;
  }
  return [...cut, [from, to]];
}

function tokensOf(
  text: string,
  offset: number,
  lang: string,
  tags?: ReadonlyMap<number, ReadonlySet<string>>,
): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: found, index: at } of text.matchAll(word)) {
    // L’architecte, d’Oslo: an article or a preposition without its vowel is a word of its own.
    const elided = hasElision.has(lang) ? (elision.exec(found)?.[0].length ?? 0) : 0;
    const index = at + elided;
    let raw = found.slice(elided);
    // A closing quotation mark looks like an apostrophe: only behind an s can it be a possessive.
    if (
      /['’]$/.test(raw) &&
      !(/s['’]$/.test(raw) && /^\s/.test(text.slice(index + raw.length)) && !opensSingle(text, index))
    )
      raw = raw.slice(0, -1);
    const isPossessive = /(?:['’]s|s['’])$/i.test(raw);
    tokens.push({
      text: raw,
      low: raw
        .replace(/[’‘]/g, "'")
        .replace(/(?:'s|')$/i, '')
        .toLowerCase(),
      start: offset + index,
      end: offset + index + raw.length,
      gap: text.slice(end, index),
      isCapital: hasCapital(raw),
      isPossessive,
      tags: tags?.get(index) ?? none,
    });
    end = index + raw.length;
  }
  return tokens;
}

/** Joined behind a name they make an adjective or a noun of it: Amsterdam-listed, Swedish-born, prize-winner. */
const joinedBehind =
  /[-‐‑](?:born|based|listed|led|backed|owned|related|made|style|era|wide|area|speaking|educated|friendly|winner|winners|critic|critics|like|type|run|held|funded|free|bound|only|aged|ready|level|class|room|branded|themed|shirts?|bred|raised|loving|\p{Ll}{3,}(?:ed|ing))$/u;
/** Pro-Beijing at the start of a sentence is no name, as pro-Beijing inside one is none. */
const joinedBefore = /^(?:Pro|Anti|Non|Post|Pre|Ex|Mid|Un)[-‐‑]\p{Lu}/u;
const contraction =
  /^(?:i|he|she|it|we|they|you|that|there|here|what|who|where|how|let|don|doesn|didn|isn|wasn|aren|weren|won|can|couldn|wouldn|shouldn|haven|hasn|hadn)['’](?:d|ve|re|ll|m|s|t)$/i;

/** al-Amr, d’Italia: the article is written small in front of the name. */
const smallArticle = /^(?:(?:al|el|ad|an|ar|as|ash|at|az|ul)[-‐‑]|[dl]['’])\p{Lu}\p{Ll}/u;

function hasCapital(raw: string): boolean {
  if (!/^[\p{Lu}\p{Lt}]|^\p{Ll}{1,2}\p{Lu}|^\p{N}+\p{Lu}/u.test(raw) && !smallArticle.test(raw)) return false;
  return !joinedBehind.test(raw) && !joinedBefore.test(raw) && !contraction.test(raw);
}

const hasElision = new Set(['fr', 'it', 'ca']);
const elision = /^(?:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu|dell|all|nell|sull|dall|un)['’](?=\p{L})/iu;

/** Whether a single quotation mark was opened before and not closed. */
function opensSingle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 120), at);
  return Math.max(before.lastIndexOf('‘'), before.lastIndexOf(" '")) > before.lastIndexOf('’ ');
}

/** A short sentence whose few words are names looks like a headline; a headline has no full stop. */
function styleOfLine(tokens: readonly Token[], rest: string): Style {
  const style = styleOf(tokens.map(({ text, low }) => (functionWords.has(low) || low === 's' ? low : text)));
  return style === 'title' && /^[)\]]?[.!?…]/.test(rest) ? 'plain' : style;
}
