import type { Article } from './article.ts';

const key = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .trim();

/**
 * Whether a name is that of the paper that an article stands in, or of who wrote it: they are left out at first, unless the
 * headline is about them.
 */
export function isOfThePaper({ title, site, byline = '' }: Article, name: string): boolean {
  const wanted = key(name);
  if (wanted === '' || key(title).includes(wanted)) return false;
  return wanted === key(site) || (wanted.includes(' ') && ` ${key(byline)} `.includes(` ${wanted} `));
}
