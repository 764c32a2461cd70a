import type { Article } from '../draft/article.ts';
import type { ArticlePassage, Draft, DraftEntity } from '../draft/draft.ts';
import { storyLimits } from './limits.ts';

/** Marks that turn the direction of the text around them, and letters that nobody sees. */
const unseen = /[\u202A-\u202E\u2066-\u2069]|\u{E0001}|[\u{E0020}-\u{E007F}]/gu;
/** More marks on one letter than any language writes. */
const heaped = /(\p{M}{3})\p{M}+/gu;

/**
 * A draft as the store takes it, whatever a page or a file had in it: texts are well-formed and without NUL, names are in
 * one Unicode form and short, and nothing in a title or a name turns the text beside it around. Texts that passages point
 * into keep their length. What could not be shown is left out: names without a letter, a second entity of one id, quotations
 * that are not the article's words. Cleaning what is clean changes nothing.
 */
export function cleanDraft(draft: Draft): Draft {
  const article = cleanArticle(draft.article);
  const ids = new Set<string>();
  const isFirst = (id: string) => !ids.has(id) && ids.add(id) !== undefined;
  const clean = (entities: readonly DraftEntity[]) =>
    entities
      .map((entity) => cleanEntity(entity, article))
      .filter(({ id, name }) => name !== '' && isFirst(id));
  return {
    ...draft,
    article,
    entities: clean(draft.entities),
    dropped: clean(draft.dropped),
    events: draft.events
      .map((event) => ({ ...event, sentence: cleanPassage(event.sentence) }))
      .filter(({ sentence }) => isVerbatim(sentence, article)),
  };
}

function cleanArticle(article: Article): Article {
  return {
    ...article,
    title: cleanTitle(article.title),
    url: isPageAddress(article.url) ? article.url : '',
    site: cleanName(article.site, storyLimits.siteUnits),
    ...(article.byline !== undefined && { byline: cleanName(article.byline, storyLimits.siteUnits) }),
    lang: cleanName(article.lang, storyLimits.langUnits),
    paragraphs: article.paragraphs.map(cleanText),
  };
}

/** Whether a passage is an article's own words at its place. */
export function isVerbatim({ paragraph, start, end, text }: ArticlePassage, article: Article): boolean {
  const words = paragraph < 0 ? article.title : article.paragraphs[paragraph];
  return words !== undefined && text !== '' && words.slice(start, end).toWellFormed() === text;
}

/** Whether a story can be kept from an address. Whether it may be a link is asked elsewhere. */
function isPageAddress(url: string): boolean {
  if (!URL.canParse(url) || !url.isWellFormed() || url.includes('\0')) return false;
  const { protocol, username, password } = new URL(url);
  return ['https:', 'http:', 'file:'].includes(protocol) && username === '' && password === '';
}

/** What of a draft is more than the store takes; undefined where it takes all of it. */
export function excessOf({ article, entities, dropped, events }: Draft): string | undefined {
  const units = article.paragraphs.reduce((sum, { length }) => sum + length, 0);
  const over = [
    ['article', units, storyLimits.articleUnits],
    ['paragraphs', article.paragraphs.length, storyLimits.paragraphs],
    ['title', article.title.length, storyLimits.titleUnits],
    ['url', article.url.length, storyLimits.urlUnits],
    ['entities', entities.length + dropped.length, storyLimits.entities],
    ['events', events.length, storyLimits.events],
  ] as const;
  const found = over.find(([, size, most]) => size > most);
  return found && `${found[0]}: ${found[1]}, more than ${found[2]}`;
}

function cleanEntity(entity: DraftEntity, article: Article): DraftEntity {
  const name = cleanName(entity.name);
  const who = entity.who && cleanPassage(entity.who);
  const spellings = (list: readonly string[]) =>
    [...new Set(list.map((text) => cleanName(text)))]
      .filter((text) => text !== '' && text !== name)
      .slice(0, storyLimits.spellings);
  return {
    ...entity,
    name,
    names: spellings(entity.names),
    onlyHere: spellings(entity.onlyHere),
    who: who && isVerbatim(who, article) ? who : null,
  };
}

function cleanPassage(passage: ArticlePassage): ArticlePassage {
  return { ...passage, text: passage.paragraph < 0 ? cleanTitle(passage.text) : cleanText(passage.text) };
}

/** Keeps the length: each replacement is as long as what it replaces. */
function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** Replaces marks that turn the direction of text by word joiners, which show nothing and keep the length. */
function cleanTitle(title: string): string {
  return cleanText(title).replace(unseen, ({ length }) => '\u2060'.repeat(length));
}

/** A name or a line on where something is from: in one Unicode form, on one line, no longer than `most`. */
export function cleanName(name: string, most: number = storyLimits.nameUnits): string {
  const clean = cleanText(name)
    .replace(unseen, '')
    .normalize('NFC')
    .replace(heaped, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  if (clean.length <= most) return clean;
  // A pair of surrogates is not cut in two; what is left may end in a space.
  return clean
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}
