import { unclobbered } from './unclobbered.ts';

/** A node of linked data: an object of JSON whose shape nothing is known of. */
export type DataNode = Readonly<Record<string, unknown>>;

/** Scripts longer than this many UTF-16 code units are not read, and no more nodes than these are looked at. */
const maxUnits = 1_000_000;
const maxNodes = 20_000;

const articleType =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)$/;
const pageType = /^(?:https?:\/\/schema\.org\/)?\w*WebPage$/;

/**
 * The nodes of a page's JSON-LD that describe its article, the likeliest first: those that name the page's address, then
 * other articles, then the page itself. Blocks that are no JSON are passed over.
 */
export function articleData(page: Document): DataNode[] {
  const nodes = unclobbered
    .all(page, 'script[type="application/ld+json" i]')
    .flatMap((script) => nodesOf(parse(script.textContent ?? '')));
  const articles = nodes.filter((node) => hasType(node, articleType));
  const here = articles.filter((node) => isAbout(node, page));
  const pages = nodes.filter((node) => hasType(node, pageType));
  return [...new Set([...here, ...articles, ...pages])];
}

/** The text of a property: itself, the name of the node it holds, or that of the first of a list. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) {
    for (const one of value) {
      const text = textOf(one);
      if (text) return text;
    }
    return undefined;
  }
  if (!isNode(value)) return undefined;
  return textOf(Object.hasOwn(value, '@value') ? value['@value'] : own(value, 'name'));
}

/** A property that the node itself has; what stands on its prototype is none of the page's. */
export function own(node: DataNode, name: string): unknown {
  return Object.hasOwn(node, name) ? node[name] : undefined;
}

function parse(text: string): unknown {
  if (text.length > maxUnits) return undefined;
  // Some pages wrap it up as what once was a script, or leave line breaks in its strings.
  const bare = text.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, '');
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return undefined;
}

/** The objects of a value, those outside before those inside. */
function nodesOf(value: unknown): DataNode[] {
  const found: DataNode[] = [];
  const open: unknown[] = [value];
  for (let at = 0; at < open.length && at < maxNodes; at++) {
    const one = open[at];
    if (Array.isArray(one)) for (const inner of one) open.push(inner);
    else if (isNode(one)) {
      found.push(one);
      for (const inner of Object.values(one)) if (typeof inner === 'object') open.push(inner);
    }
  }
  return found;
}

function isNode(value: unknown): value is DataNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasType(node: DataNode, type: RegExp): boolean {
  const types = own(node, '@type');
  return (Array.isArray(types) ? types : [types]).some((one) => typeof one === 'string' && type.test(one));
}

function isAbout(node: DataNode, page: Document): boolean {
  const whole = own(node, 'mainEntityOfPage');
  const addresses = [
    own(node, 'url'),
    own(node, '@id'),
    whole,
    isNode(whole) ? own(whole, '@id') : undefined,
  ];
  return addresses.some((one) => typeof one === 'string' && isSamePage(one, page));
}

function isSamePage(address: string, page: Document): boolean {
  const here = unclobbered.address(page);
  if (!URL.canParse(address, here)) return false;
  const bare = (url: URL) => url.host.replace(/^www\./, '') + url.pathname.replace(/\/$/, '');
  return bare(new URL(address, here)) === bare(new URL(here));
}
