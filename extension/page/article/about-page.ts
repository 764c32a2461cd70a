import { articleData, own, textOf } from './linked-data.ts';
import { asShown } from './text-blocks.ts';
import { unclobbered } from './unclobbered.ts';

/** Texts about an article are cut to this many UTF-16 code units. */
const maxUnits = { title: 500, site: 200, byline: 300 };

/** What a page says of its article besides the text. */
export interface AboutPage {
  title: string;
  site: string;
  byline?: string;
  /** BCP 47 tag that the page declares. */
  lang?: string;
}

/**
 * Reads what a page says of its article.
 *
 * @param headings Texts of the page's headings of the highest rank, as they are shown.
 */
export function aboutPage(page: Document, headings: readonly string[]): AboutPage {
  const data = articleData(page);
  const meta = (name: string) => metaOf(page, name);
  const fromData = (name: string) => data.map((node) => textOf(own(node, name))).find(Boolean);

  const named = meta('og:site_name') ?? fromData('publisher') ?? meta('application-name');
  const site = named && !/^https?:/.test(named) ? named : publisherOf(unclobbered.address(page));
  const told = [meta('og:title') ?? fromData('headline') ?? meta('twitter:title'), documentTitle(page)];
  const title = titleOf(headings, told, site);
  const byline = authorsOf(data) ?? authorMeta(page) ?? authorElement(page);
  const lang = langOf(page) ?? fromData('inLanguage') ?? meta('content-language');
  return {
    title: cut(title, maxUnits.title),
    site: cut(site, maxUnits.site),
    ...(byline && { byline: cut(byline, maxUnits.byline) }),
    ...(lang && /^[a-z]{2,3}(?:[-_][a-z\d]{2,8}){0,3}$/i.test(lang) && { lang: lang.replaceAll('_', '-') }),
  };
}

/** The name of an address's host; of a file its name. */
export function publisherOf(address: string): string {
  const { host, pathname, protocol } = new URL(address);
  if (protocol !== 'file:') return host.replace(/^www\./, '') || address.slice(0, maxUnits.site);
  const name = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function documentTitle(page: Document): string | undefined {
  return unclobbered.all(page, 'head > title, title')[0]?.textContent ?? undefined;
}

/** The heading that says what the page calls itself, in the words that readers see; else what it calls itself. */
function titleOf(headings: readonly string[], told: readonly (string | undefined)[], site: string): string {
  const titles = told.flatMap((one) => (one?.trim() ? [withoutSite(asShown(one), site)] : []));
  if (titles.length === 0) return headings[0] ?? '';
  let best = titles[0]!;
  let most = 0.5;
  for (const heading of headings) {
    const alike = Math.max(...titles.map((title) => likeness(heading, title)));
    if (alike > most) [best, most] = [heading, alike];
  }
  return best;
}

/** The share of words that two texts have in common, from 0 to 1. */
function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return (2 * [...one].filter((word) => other.has(word)).length) / Math.max(1, one.size + other.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** A document's title without the site's name at one of its ends; behind a bar stands nothing else. */
function withoutSite(title: string, site: string): string {
  const [, bare] = /^(.{12,}?)\s+[|»·]\s+(?:\S+\s*){1,4}$/u.exec(title) ?? [];
  const parts = (bare ?? title).split(partedBy);
  const isSite = (part: string) => part.length < 60 && holdsWords(part, site);
  let [first, last] = [0, parts.length - 1];
  // Every other part is what stands between two.
  while (last > first && isSite(parts[last]!)) last -= 2;
  while (first < last && isSite(parts[first]!)) first += 2;
  return parts.slice(first, last + 1).join('');
}

const partedBy = /(\s+[|–—·»«-]\s+)/;

/** Whether half of the words of the shorter text stand in the longer. */
function holdsWords(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [short, long] = one.size < other.size ? [one, other] : [other, one];
  return short.size > 0 && [...short].filter((word) => long.has(word)).length >= short.size / 2;
}

function authorsOf(data: ReturnType<typeof articleData>): string | undefined {
  for (const node of data) {
    const authors = own(node, 'author');
    const names = (Array.isArray(authors) ? authors : [authors]).map(textOf).filter(isName);
    if (names.length > 0) return [...new Set(names)].slice(0, 10).join(', ');
  }
  return undefined;
}

function authorMeta(page: Document): string | undefined {
  return ['author', 'article:author', 'parsely-author', 'dc.creator', 'byl']
    .map((name) => metaOf(page, name))
    .find(isName);
}

function authorElement(page: Document): string | undefined {
  for (const element of unclobbered.all(
    page,
    '[rel~="author"], [itemprop~="author"], .byline, .author-name',
  )) {
    const text = asShown(element.textContent ?? '').replace(/^by[\s:]+|\s+[-–|·]\s.*$/gi, '');
    if (text.length < 200 && isName(text)) return text;
  }
  return undefined;
}

/** Some pages give an author's address where a name is asked for. */
function isName(text: string | undefined): text is string {
  return text !== undefined && text !== '' && !/^(?:https?:|@)|\/\//.test(text) && /\p{L}/u.test(text);
}

function langOf(page: Document): string | undefined {
  const root = unclobbered.root(page);
  return (root && unclobbered.attribute(root, 'lang')?.trim()) || undefined;
}

function metaOf(page: Document, name: string): string | undefined {
  for (const kind of ['property', 'name', 'http-equiv', 'itemprop']) {
    const [found] = unclobbered.all(page, `meta[${kind}="${name}" i][content]`);
    const text = found && asShown(unclobbered.attribute(found, 'content') ?? '');
    if (text) return text;
  }
  return undefined;
}

function cut(text: string, units: number): string {
  return text.length <= units ? text : `${text.slice(0, units - 1).trimEnd()}…`;
}
