import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.ts';
import { escaped, style } from './demo-page.ts';

/** An invented article, as `data/samples` has it. */
interface SamplePage {
  path: string;
  title: string;
  byline: string;
  published: string;
  language: string;
  paragraphs: string[];
}

/** An article to keep, and a later one that names what stands in it. */
export interface Samples {
  /** Their paths, without a slash. */
  article: string;
  later: string;
  /** HTML by path. */
  pages: ReadonlyMap<string, string>;
}

/** Reads the sample articles and makes the pages of a newspaper of them. */
export function samplePages(): Samples {
  const file = join(root, 'data/samples/tidal-farm.json');
  const { site, pages } = JSON.parse(readFileSync(file, 'utf8')) as { site: string; pages: SamplePage[] };
  const [article, later] = pages;
  if (!article || !later) throw new Error(`${file} has no two articles.`);
  const next = `Press Backstory’s button in the toolbar and choose “Keep this story…”. Then read on: <a href="${later.path}">${escaped(later.title)}</a>`;
  return {
    article: article.path,
    later: later.path,
    pages: new Map([
      [article.path, newsPage(article, site, next)],
      [later.path, newsPage(later, site, `<a href="${article.path}">${escaped(article.title)}</a>`)],
    ]),
  };
}

/** A link to the article to keep, for the demo's own page. */
export function sampleLink({ article }: Samples): string {
  return `<p><a href="/${article}">An article to keep</a>: what you have read of a name is shown where you meet it again.</p>`;
}

function newsPage(
  { title, byline, published, language, paragraphs }: SamplePage,
  site: string,
  foot: string,
): string {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(published),
  );
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${escaped(site)}">
<meta property="article:published_time" content="${escaped(published)}">
<title>${escaped(title)} | ${escaped(site)}</title>
<style>${style}</style>
</head>
<body>
<header><p>${escaped(site)}</p><p>An invented newspaper</p></header>
<main>
<article>
<h1>${escaped(title)}</h1>
<p class="date">By <span rel="author">${escaped(byline)}</span>, <time datetime="${escaped(published)}">${escaped(date)}</time></p>
${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
</article>
</main>
<footer><p>All of this is invented. ${foot}</p></footer>
</body>
</html>
`;
}
