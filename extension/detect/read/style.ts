import { tagsOf } from '../words/compromise.ts';
import { functionWords, titles } from '../words/word-lists.ts';
import type { Style, TaggedSentence, Word } from './sentence.ts';

/** UTF-16 code units on either side of a name that are looked through for the quotation marks around it. */
const longestQuoted = 300;

/**
 * The style of what is around [start, end): the quotation's where there is one (a headline quoted in running text),
 * else the sentence's. The capitals of the stretch itself say nothing.
 */
export function styleAround(text: string, sentence: TaggedSentence, start: number, end: number): Style {
  if (sentence.style === 'caps' || isShouted(text, sentence, start, end)) return 'caps';
  const quoted = sentence.style === 'plain' ? quotedAround(text, sentence, start, end) : undefined;
  if (quoted !== undefined) {
    const words = quoted.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
    // “China Walks Out”: with the name it is a headline of three words.
    if (words.length === 2 && words.every((word) => /^\p{Lu}/u.test(word)) && words.some(isVerb))
      return 'title';
    const style = styleOf(words);
    return style === 'low' && sentence.style !== 'low' ? 'plain' : style;
  }
  const style = styleWithout(text, sentence, start, end);
  if (style === 'title' && isRunning(text, sentence)) return 'plain';
  if (style === 'plain' && isInLabel(text, sentence, start, end)) return 'title';
  return style === 'low' && sentence.style !== 'low' ? 'plain' : style;
}

/** Verbs and pronouns, to which a headline gives a capital. */
const capitalInTitles = new Set(
  (
    'is are was were be been has have had do does did can could will would shall should may might must it its he his she ' +
    'her they their we our who which'
  ).split(' '),
);

/** Whether a sentence ends as running text does and has a verb or a pronoun in small letters: Korea Tech is in Cheonan. */
export function isRunning(
  text: string,
  { start, end, words }: Pick<TaggedSentence, 'start' | 'end' | 'words'>,
) {
  return (
    /[.!?]["'”’)\]]*\s*$/.test(text.slice(Math.max(start, end - 12), end)) &&
    words.some((word) => capitalInTitles.has(word.text)) &&
    // A headline gives capitals to small words as well: The Impact is Still Real.
    !words.some(
      (word, at) => at > 0 && /^\p{Lu}\p{Ll}/u.test(word.text) && functionWords.has(word.text.toLowerCase()),
    )
  );
}

/** Length of a label in UTF-16 units, at most. */
const longestLabel = 120;

/** The stretches of a sentence that may be headlines: before a colon, where running text follows, or behind one. */
const labels = new WeakMap<Word[], Word[][]>();

/** OpenAI Launches a Channel: it will …; Read more: China Raises Tariffs – whether a name stands in a headline beside running text. */
function isInLabel(text: string, sentence: TaggedSentence, start: number, end: number): boolean {
  const known = labels.get(sentence.words) ?? labelsOf(text, sentence);
  labels.set(sentence.words, known);
  const label = known.find((words) => words[0]!.start <= start && end <= words.at(-1)!.end);
  if (!label) return false;
  const isOfName = (word: Word) => word.end > start && word.start < end;
  return (
    styleOf(label.map((word) => (isOfName(word) || isHalf(text, word) ? '' : word.text))) === 'title' &&
    label.some((word) => !isOfName(word) && isVerb(word.text))
  );
}

/** Whether a word can be a verb: of many, compromise knows the plural of a noun or nothing. */
const isVerb = (word: string): boolean =>
  /\p{Ll}{2}(?:[^siu]s|ed)$/u.test(word) ||
  tagsOf(word.toLowerCase()).some((tag) => /Tense|Plural/.test(tag));

function labelsOf(text: string, { start, end, words }: TaggedSentence): Word[][] {
  const head = text.slice(start, Math.min(end, start + longestLabel));
  const colon = /(?<=[\p{L}\p{N}!?”"’)])\s?[:–—]\s/u.exec(head);
  if (!colon || /[.;!?]\s/.test(head.slice(0, colon.index))) return [];
  const at = start + colon.index;
  const [before, behind] = [words.filter((word) => word.end <= at), words.filter((word) => word.start > at)];
  if (before.length === 0 || behind.length === 0) return [];
  const isRunningBehind = /\s\p{Ll}[\p{L}’']*\s\p{Ll}/u.test(
    text.slice(at, Math.min(end, at + longestLabel)),
  );
  // Futures Analyst Kim Min: a speaker.
  const isSpeaker = before.slice(-3, -1).some((word) => titles.has(word.text.toLowerCase()));
  // Read more: …
  return [...(isRunningBehind && !isSpeaker ? [before] : []), ...(before.length < 4 ? [behind] : [])];
}

/** OPENAI HIRES: too short to tell by its words, and set in capitals as the name is. */
function isShouted(text: string, { words }: TaggedSentence, start: number, end: number): boolean {
  if (!/^\p{Lu}[\p{Lu}\s-]{3,}$/u.test(text.slice(start, end))) return false;
  const after = words[firstEndingAfter(words, end)];
  return after !== undefined && /^\p{Lu}{4,}$/u.test(after.text);
}

/** What else stands in the quotation marks around [start, end); undefined without any. */
function quotedAround(
  text: string,
  sentence: TaggedSentence,
  start: number,
  end: number,
): string | undefined {
  const before = /["“«‘「『]([^"“”«»「」『』]*)$/u.exec(
    text.slice(Math.max(sentence.start, start - longestQuoted), start),
  );
  const after =
    before &&
    /^([^"“”«»「」『』]*)["”»’」』]/u.exec(text.slice(end, Math.min(sentence.end, end + longestQuoted)));
  return after ? `${before[1]}${after[1]}` : undefined;
}

/** Jae-yong, Built-in: what follows a hyphen is in lower case in headlines too. */
export const isHalf = (text: string, { start }: Word) =>
  /[\p{L}\p{N}][-‐‑]$/u.test(text.slice(Math.max(0, start - 2), start));

/** How a word uses capitals, each as 0 or 1, so that words can be added up. */
interface Capitals {
  /** Has two letters and no other characters. */
  whole: number;
  /** And all of them are capitals. */
  upper: number;
  /** Has three, and is none of those that headlines write in lower case. */
  long: number;
  /** And begins with a capital. */
  initial: number;
  /** Has a capital anywhere. */
  any: number;
}

const noCapitals: Capitals = { whole: 0, upper: 0, long: 0, initial: 0, any: 0 };

function capitalsOf(word: string): Capitals {
  if (word === '') return noCapitals;
  const whole = Number(/^\p{L}{2,}$/u.test(word));
  const long = Number(/^\p{L}{3,}$/u.test(word) && !functionWords.has(word.toLowerCase()));
  return {
    whole,
    long,
    upper: whole && Number(word === word.toUpperCase() && word !== word.toLowerCase()),
    // iPhone and eBay are written so in headlines, too.
    initial: long && Number(/^\p{Ll}?\p{Lu}/u.test(word)),
    any: Number(/\p{Lu}/u.test(word)),
  };
}

/** Adds a word up, or takes it out again: what is long says nothing at a sentence's start. */
function count(sum: Capitals, word: Capitals, isFirst: boolean, by: 1 | -1): void {
  sum.whole += by * word.whole;
  sum.upper += by * word.upper;
  sum.any += by * word.any;
  if (isFirst) return;
  sum.long += by * word.long;
  sum.initial += by * word.initial;
}

/** The style of `words` words whose capitals add up to this. */
function styleFrom({ whole, upper, long, initial, any }: Capitals, words: number): Style {
  if (whole > 2 && upper > 0.7 * whole) return 'caps';
  if (any === 0) return 'low';
  return long > 1 && initial > 0.89 * long && words > 2 ? 'title' : 'plain';
}

/** How words use capitals; a word that should not count is given as an empty text. */
export function styleOf(words: readonly string[]): Style {
  const sum = { ...noCapitals };
  for (const [at, word] of words.entries()) count(sum, capitalsOf(word), at === 0, 1);
  return styleFrom(sum, words.length);
}

/** The capitals of each word of a sentence, and all of them: a sentence may be asked about for every word. */
const capitalsIn = new WeakMap<Word[], { each: Capitals[]; sum: Capitals }>();

/** The style of a sentence without the words of [start, end). */
function styleWithout(text: string, { words }: TaggedSentence, start: number, end: number): Style {
  const known = capitalsIn.get(words) ?? { each: [], sum: { ...noCapitals } };
  if (!capitalsIn.has(words)) {
    for (const [at, word] of words.entries()) {
      const capitals = isHalf(text, word) ? noCapitals : capitalsOf(word.text);
      known.each.push(capitals);
      count(known.sum, capitals, at === 0, 1);
    }
    capitalsIn.set(words, known);
  }
  const sum = { ...known.sum };
  for (let at = firstEndingAfter(words, start); at < words.length && words[at]!.start < end; at++)
    count(sum, known.each[at]!, at === 0, -1);
  return styleFrom(sum, words.length);
}

/** The place of the first word that ends after an offset. */
function firstEndingAfter(words: readonly Word[], offset: number): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (words[middle]!.end <= offset) from = middle + 1;
    else to = middle;
  }
  return from;
}
