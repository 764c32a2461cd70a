import type { Story } from '../../extension/story/format/schema.ts';

/** How many sentences a paragraph of the article takes; the source has them in one run. */
const sentencesPerParagraph = 3;

/**
 * A newspaper's article page made of a story's own words: title, date, highlights and sentences, nothing else; below them
 * the ways to the sample pages.
 */
export function demoPage({ title, published, language, highlights, body }: Story, links = ''): string {
  const paragraphs = Array.from({ length: Math.ceil(body.length / sentencesPerParagraph) }, (_, index) =>
    body.slice(index * sentencesPerParagraph, (index + 1) * sentencesPerParagraph),
  );
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(published),
  );
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<header><p>The Demo Page</p><p>Made from a story that comes with Backstory</p></header>
<main>
<article>
<h1>${escaped(title)}</h1>
<p class="date"><time datetime="${escaped(published)}">${escaped(date)}</time></p>
<ul>
${highlights.map(({ text }) => `<li>${escaped(text)}</li>`).join('\n')}
</ul>
${paragraphs.map((paragraph) => `<p>${paragraph.map(({ text }) => escaped(text)).join(' ')}</p>`).join('\n')}
</article>
</main>
<footer><p>This is a demo, not a newspaper: every sentence above is the story’s own. Point at an underlined name.</p>${links}</footer>
</body>
</html>
`;
}

/** How the pages of the demo look. */
export const style = `
:root { color-scheme: light dark; --paper: light-dark(#fdfcf9, #17181a); --ink: light-dark(#1c1b19, #e6e3dc);
  --quiet: light-dark(#6a665e, #a09b91); --rule: light-dark(#d9d5cb, #38393c); }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.65 Georgia, "Noto Serif", serif; }
header, footer, main { max-width: 40rem; margin: 0 auto; padding: 0 1.5rem; }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; padding-top: 1.25rem;
  border-bottom: 1px solid var(--rule); }
header p { margin: 0 0 0.75rem; }
header p:first-child { font-size: 1.375rem; font-weight: bold; letter-spacing: -0.01em; }
header p + p, footer p, .date { color: var(--quiet); font: 0.8125rem/1.5 system-ui, "Noto Sans", sans-serif; }
h1 { margin: 2rem 0 0.5rem; font-size: 2.25rem; line-height: 1.18; letter-spacing: -0.015em; text-wrap: balance; }
.date { margin: 0 0 1.5rem; }
ul { margin: 0 0 1.75rem; padding: 1rem 0 1rem 1.25rem; border-block: 1px solid var(--rule); font-size: 1rem; }
li + li { margin-top: 0.5rem; }
article p { margin: 0 0 1.1rem; }
footer a { color: inherit; }
footer { padding-block: 0.5rem 3rem; border-top: 1px solid var(--rule); margin-top: 2.5rem; }
`;

/** A text as HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
