import { isInEveryText } from '../../detect/text/language.ts';
import { segmenterOf } from '../../detect/text/segmenters.ts';
import { tagAndAbove, tagsOf } from '../../detect/words/compromise.ts';
import type { Kind } from '../../story/format/kind.ts';
import type { Name } from '../../story/format/name.ts';
import type { ArticleWords } from './article-words.ts';
import {
  hasCapitals,
  isBranded,
  isExact,
  isLongEnough,
  partsOf,
  withoutAccents,
  withoutLegalForm,
  withoutNickname,
  wordsIn,
} from './name-shape.ts';

/** An entity as the reader has kept it. */
export interface KeptEntity {
  kind: Kind;
  name: string;
  /** Other names that are looked for on other pages. */
  names: readonly string[];
  everyday: boolean;
  /** The reader wants its main name to be found wherever it stands. */
  isEverywhere?: boolean;
}

/** How the names of an entity are looked for. */
export interface Spellings {
  /** The names that the article has, the main one first. */
  names: Name[];
  /** What follows from them: without legal form, nickname, accents; a surname that the article never says alone. */
  also: Name[];
  titles: string[];
  /** What may stand before a law or a body without making it another country's. */
  cues: string[];
}

/** Maximum length of a name in UTF-16 units; no text has longer ones. */
const LONGEST = 200;

/** Says how each name of an entity is looked for, from its shape and from what the article has of it. */
export function spellingsOf(entity: KeptEntity, words: ArticleWords): Spellings {
  const { kind, name, names } = entity;
  const given = [name, ...names.filter((other) => other !== name)].map((text) =>
    text.normalize('NFC').trim(),
  );
  const isNoWord = (text: string) => isUsable(text) && !standsEverywhere(text, words.lang);
  const shown = given.filter(isNoWord).flatMap((text) => {
    const found = text === given[0] ? mainOf(text, entity, words) : aliasOf(text, entity, words);
    return found ? [finished(found, words)] : [];
  });
  const known = new Set(shown.map(({ text }) => text));
  const also: Name[] = [];
  const add = (found: Name | undefined) => {
    if (!found || known.has(found.text) || !isNoWord(found.text)) return;
    known.add(found.text);
    also.push(finished(found, words));
  };
  for (const found of kind === 'person' ? personForms(name, words) : thingForms(name, entity, words))
    add(found);
  for (const found of [...shown, ...also]) {
    const text = withoutAccents(found.text);
    if (text) add({ ...found, text });
  }
  return {
    names: shown,
    also,
    titles: kind === 'person' ? words.titlesOf(given) : [],
    cues: kind === 'law' || kind === 'body' ? [...words.peoples] : [],
  };
}

const isUsable = (text: string) => isLongEnough(text) && text.length <= LONGEST;

/**
 * Whether a name is one of the words that all texts are made of: "the", "of", "he". Whatever a file calls somebody, no page is
 * underlined all over.
 */
function standsEverywhere(text: string, lang: string): boolean {
  const word = text.toLowerCase();
  if (isExact(text)) return false;
  if (isInEveryText(word, lang)) return true;
  const tags = lang === 'en' ? tagsOf(word).flatMap(tagAndAbove) : [];
  // Verbs are names too once they have a capital: May, Will.
  return tags.some((tag) => grammar.test(tag) || (text === word && grammarOfVerbs.test(tag)));
}

const grammar = /^(?:Determiner|Preposition|Conjunction|Pronoun)$/;
const grammarOfVerbs = /^(?:Copula|Auxiliary|Modal)$/;

/** What every spelling needs, whatever it is called: which letters, and whether an article may stand before it. */
function finished(found: Name, words: ArticleWords): Name {
  const { text } = found;
  const letters = isExact(text) ? 'exact' : /\p{Lu}/u.test(text) ? 'initials' : undefined;
  const isWord = wordsIn(text).length === 1 && found.counts !== undefined && letters !== 'exact';
  const isBare = hasCapitals(text) && (found.surname || (isWord && words.isBare(text)));
  return {
    ...found,
    ...(letters && { letters }),
    ...(isBare && { bare: true as const }),
    ...(words.isNumbered(text) && { series: true as const }),
  };
}

const nameOf = (text: string, words: ArticleWords, counts?: Name['counts']): Name => ({
  text,
  lang: words.lang,
  ...(counts && { counts }),
});

/** A name that is made of ordinary words only: Slow Fire, Signal. */
function isPhrase(text: string, words: ArticleWords): boolean {
  return hasCapitals(text) && wordsIn(text).every((word) => !/[\p{N}]/u.test(word) && words.isOrdinary(word));
}

function asWord(found: Name, words: ArticleWords): Name {
  return isPhrase(found.text, words) ? { ...found, word: [words.lang] } : found;
}

/**
 * Whether a reader may be asked to have a name found everywhere: by its shape it is found only near another name of its story,
 * since it is also an ordinary word, or short, or what several may be called.
 */
export function needsCompany(entity: KeptEntity, words: ArticleWords): boolean {
  const name = entity.name.normalize('NFC').trim();
  if (entity.everyday || !isUsable(name)) return false;
  const shape = shapeOf(name, entity, words);
  return isInCompany(shape) && mayStandAlone(shape);
}

/** In German every noun has a capital, so that it tells nothing. */
const isInCompany = ({ counts, lang }: Name) =>
  counts === 'with-company' || (counts === 'by-capital' && lang === 'de');

/** Small words and the shortest acronyms stand on every page: nobody can have them found everywhere, nor can an import. */
const mayStandAlone = ({ text }: Name) =>
  !hasCapitals(text) || (/\p{Lu}/u.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) > 2);

function mainOf(text: string, entity: KeptEntity, words: ArticleWords): Name {
  const found = shapeOf(text, entity, words);
  return entity.isEverywhere && isInCompany(found) && mayStandAlone(found) ? withoutCompany(found) : found;
}

/** A name as a reader wants it to be found who knows that it is a word too: where a capital tells, or where nothing could. */
function withoutCompany({ counts: _, word: __, ...found }: Name): Name {
  const isToldByCapital = /\p{Lu}/u.test(found.text) && !isExact(found.text) && found.lang !== 'de';
  return isToldByCapital ? { ...found, counts: 'by-capital' } : found;
}

function shapeOf(text: string, { kind, everyday }: KeptEntity, words: ArticleWords): Name {
  if (!hasCapitals(text)) return joinedName(text, kind, true, words);
  if (isExact(text)) {
    return nameOf(
      text,
      words,
      everyday || (text.match(/\p{L}/gu)?.length ?? 0) > 3 ? undefined : 'with-company',
    );
  }
  if (text === text.toLowerCase()) return asWord(nameOf(text, words, 'with-company'), words);
  if (wordsIn(text).length > 1) {
    return kind !== 'person' && isPhrase(text, words)
      ? asWord(nameOf(text, words, 'by-capital'), words)
      : nameOf(text, words);
  }
  if (isBranded(text) || everyday) return nameOf(text, words);
  if (kind === 'person' || kind === 'work') return asWord(nameOf(text, words, 'with-company'), words);
  if (isPhrase(text, words)) return asWord(nameOf(text, words, 'with-company'), words);
  return nameOf(text, words, isKnown(text, kind) ? undefined : 'by-capital');
}

/** Whether compromise knows a word as a place's or an organization's name and as nothing else. */
function isKnown(word: string, kind: Kind): boolean {
  const tags = tagsOf(word.toLowerCase()).flatMap(tagAndAbove);
  if (tags.some((tag) => /^(?:Person|FirstName|LastName)$/.test(tag))) return false;
  return tags.includes(kind === 'place' ? 'Place' : 'Organization');
}

function aliasOf(text: string, entity: KeptEntity, words: ArticleWords): Name | undefined {
  const { kind, name } = entity;
  if (!hasCapitals(text)) {
    const isPart = kind === 'person' && name.includes(text);
    if (isPart) return { ...nameOf(text, words, 'with-full-name'), surname: true };
    return joinedName(text, kind, false, words);
  }
  if (isExact(text)) return nameOf(text, words, 'with-company');
  if (kind === 'person') return personAlias(text, name, words);
  if (wordsIn(text).length > 1) {
    if (withoutLegalForm(name) === text || !name.includes(text)) return mainOf(text, entity, words);
    return asWord(nameOf(text, words, 'with-company'), words);
  }
  return isBranded(text) ? nameOf(text, words) : asWord(nameOf(text, words, 'with-company'), words);
}

/** Another name of a person: a surname, a given name, a shorter or a different whole name. */
function personAlias(text: string, name: string, words: ArticleWords): Name | undefined {
  const parts = partsOf(name);
  const mainWords = new Set(wordsIn(name).map((word) => word.toLowerCase()));
  const own = wordsIn(text);
  const isPart = own.every((word) => mainWords.has(word.toLowerCase()));
  if (!parts || !isPart) {
    return asWord(nameOf(text, words, 'with-company'), words);
  }
  const first = parts.given[0] as string;
  if (own.length > 1 && own[0] === first) return nameOf(text, words, 'with-company');
  if (text === first && wordsIn(name)[0] === text) {
    // Somebody is known by a first name if the article hardly ever uses another form.
    const alone = words.count(text) - words.count(name);
    if (alone > 2 && alone > 2 * words.count(parts.surname)) return nameOf(text, words, 'with-company');
    if (words.isOrdinary(text)) return undefined;
  }
  return surnameOf(text, words);
}

const surnameOf = (text: string, words: ArticleWords): Name =>
  asWord({ ...nameOf(text, words, 'with-full-name'), surname: true }, words);

/** Forms of a person's name that other texts have: without middle names, suffix or nickname; the surname. */
function personForms(name: string, words: ArticleWords): Name[] {
  if (!hasCapitals(name)) return [];
  const parts = partsOf(name);
  if (!parts) return [];
  const { given, surname } = parts;
  const plain = withoutNickname(name);
  const forms: Name[] = [nameOf(plain, words)];
  const isAsian = wordsIn(plain)[0] === surname;
  const bare = isAsian ? `${surname} ${given.join(' ')}` : `${given.join(' ')} ${surname}`;
  if (bare !== plain) forms.push(nameOf(bare, words, 'with-company'));
  if (isAsian) forms.push(nameOf(`${given.join(' ')} ${surname}`, words));
  else if (given.length > 1) forms.push(nameOf(`${given[0]} ${surname}`, words));
  if (!words.isOrdinary(surname) || words.lang === 'en') forms.push(surnameOf(surname, words));
  return forms;
}

function thingForms(name: string, entity: KeptEntity, words: ArticleWords): Name[] {
  const plain = withoutLegalForm(name);
  const forms: Name[] = [];
  if (plain) {
    const shape = mainOf(plain, entity, words);
    forms.push(
      wordsIn(plain).length > 1 && !isPhrase(plain, words) ? shape : { ...shape, counts: 'with-company' },
    );
  }
  const bare = name.replace(/^(?:the|les?|la|los|las|el|der|die|das|de|het)\s+(?=\p{Lu})/iu, '');
  if (entity.kind !== 'work' && bare !== name)
    forms.push(wordsIn(bare).length > 1 ? mainOf(bare, entity, words) : nameOf(bare, words, 'with-company'));
  return forms;
}

/** A name in a script without capitals; a word of the dictionary, or of two syllables, has to be shown to be a name. */
function joinedName(text: string, kind: Kind, isMain: boolean, words: ArticleWords): Name {
  const counts = countsOfJoined(text, kind, isMain, words.lang);
  const found = nameOf(text, words, counts);
  if (counts === undefined || kind === 'person') return found;
  const isHangul = /[\uac00-\ud7a3]/.test(text);
  const segments = Array.from(segmenterOf(words.lang, 'word').segment(text));
  const isWord = isHangul ? text.length < 3 : segments.length === 1 && /[\u3400-\u9fff]/.test(text);
  return isWord ? { ...found, word: [words.lang] } : found;
}

/** How a name in a script without capitals counts: the shorter, the more it may be a word, or part of one. */
function countsOfJoined(text: string, kind: Kind, isMain: boolean, lang: string): Name['counts'] {
  const letters = Array.from(text.replace(/[\s·・･]/g, '')).length;
  const isPhrase = wordsIn(text).length > 1 || /[·・･]/.test(text);
  if (/[\uac00-\ud7a3]/.test(text)) {
    if (kind === 'person') return isMain && letters > 2 ? undefined : 'with-company';
    return isPhrase || letters > (isMain ? 3 : 4) ? undefined : 'with-company';
  }
  if (/[\u3040-\u30ff\u3400-\u9fff]/.test(text)) {
    if (isPhrase) return undefined;
    if (kind === 'person' && isMain && letters > 2) return undefined;
    if (letters > (isMain ? 3 : 4)) return undefined;
    return 'with-company';
  }
  if (isPhrase) return undefined;
  const segments = Array.from(segmenterOf(lang, 'word').segment(text)).filter(({ isWordLike }) => isWordLike);
  return segments.length > 1 && letters > 4 ? undefined : 'with-company';
}
