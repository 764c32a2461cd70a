import { afterEach, describe, expect, test } from 'vitest';
import { languageOf } from '../../../extension/detect/text/language.ts';
import { type Part, takeArticle } from '../../../extension/page/article/take-article.ts';

/** A page in a frame of its own, at an address of its own. */
let frame: HTMLIFrameElement | undefined;
afterEach(() => frame?.remove());

function load(html: string): Document {
  frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '600';
  document.body.append(frame);
  const page = frame.contentDocument!;
  page.open();
  page.write(html);
  page.close();
  return page;
}

const take = (page: Document, part: Part = 'article') => takeArticle(page, part, languageOf);

const words = [
  'Eleven grain ships lay at anchor off the Port of Gdańsk on Sunday night after talks between Northgate Terminals and the Harbour Workers’ Union broke down for the third time.',
  'Marta Zielińska, chief negotiator of the Harbour Workers’ Union, walked out at ten. “We were offered words,” Zielińska said to those who waited outside.',
  'Elif Kaya would not say when the berths would open. Northgate, which runs the container berths, has asked a court to rule that the strike breaks the Grain Export Act.',
  'The union, which speaks for 4,200 dockers, denies it. Kaya is to meet the minister on Tuesday, and prices on the Baltic Grain Exchange rose by three per cent.',
];
const paragraphs = words.map((text) => `<p>${text}</p>`).join('\n');
const article = (inside = paragraphs) => `<article><h1>Grain ships wait off Gdańsk</h1>${inside}</article>`;
const pageOf = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Grain ships wait off Gdańsk | The Baltic Post</title>${head}</head><body>${body}</body></html>`;

describe('the text', () => {
  test('of an article, block by block', () => {
    expect(take(load(pageOf(article())))?.article.paragraphs).toEqual(words);
  });

  test('of a page whose images and forms have the names of all that a document has', () => {
    const names = [Document.prototype, Node.prototype].flatMap(Object.getOwnPropertyNames);
    const hiding = names
      .map((name) => `<img name="${name}" id="${name}"><form name="${name}"></form>`)
      .join('');
    const page = load(pageOf(`${article()}<div hidden></div>`));
    page.querySelector('div')!.innerHTML = hiding;
    expect(take(page)?.article).toMatchObject({
      paragraphs: words,
      title: 'Grain ships wait off Gdańsk',
      lang: 'en',
    });
  });

  test.each<[string, string]>([
    ['menus', '<nav><a href="/">World news and weather of all kinds</a></nav>'],
    [
      'a header that is a banner',
      '<div role="banner">The Baltic Post, since 1871, at your service every day.</div>',
    ],
    [
      'a cookie banner',
      '<div class="cookie-banner" style="position:fixed;bottom:0">We value your privacy. We and our partners use cookies to show you what we would like you to see.</div>',
    ],
    [
      'a consent dialog',
      '<div role="dialog" aria-modal="true"><p>We and our 812 partners store and access information on a device. Agree, and go on.</p></div>',
    ],
    [
      'comments',
      '<section id="comments"><h2>Comments</h2><p>First! I never liked Northgate, and I will say so wherever I can, at length, for ever and ever.</p><p>Second, with as many words as the first, since comments come in pairs, on every page there is.</p></section>',
    ],
    [
      'teasers',
      '<div class="related-stories"><h3>More</h3><ul><li><a href="/a">Who cut the Baltic cable, and who paid for it to be done?</a></li></ul></div>',
    ],
    [
      'an aside',
      '<aside role="complementary"><p>Sign up for our newsletter, which tells you every morning what you have read the evening before.</p></aside>',
    ],
    [
      'what is not displayed',
      '<p style="display:none">Subscribers read on, and on, and on, in words that nobody else is shown on this page.</p>',
    ],
    [
      'what is invisible',
      '<p style="visibility:hidden">Subscribers read on, and on, and on, in words that nobody else is shown on this page.</p>',
    ],
    [
      'what is closed',
      '<details><summary>More</summary><p>Closed details hold what nobody has opened, and therefore nobody has read of it so far.</p></details>',
    ],
    ['scripts and styles', '<script>document.title += ""</script><style>p { color: inherit }</style>'],
    [
      'fields',
      '<textarea>What I am typing here is nobody’s business but mine, however long it may get to be.</textarea>',
    ],
    [
      'text that is being edited',
      '<p contenteditable>What I am typing here is nobody’s business but mine, however long it may get to be.</p>',
    ],
    [
      'notes for screen readers alone',
      '<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">opens in a new window</span>',
    ],
  ])('without %s, before, behind and within it', (_, other) => {
    const page = load(pageOf(other + article() + other));
    expect(take(page)?.article.paragraphs).toEqual(words);
    const within = load(
      pageOf(
        article(
          `<p>${words[0]}</p>${other}${words
            .slice(1)
            .map((one) => `<p>${one}</p>`)
            .join('')}`,
        ),
      ),
    );
    expect(take(within)?.article.paragraphs.filter((one) => one !== 'More')).toEqual(words);
  });

  test('of an article that is called comments-open, or stands in a related layout', () => {
    const page = load(
      pageOf(`<div class="related-layout"><div class="comments-open">${article()}</div></div>`),
    );
    expect(take(page)?.article.paragraphs).toEqual(words);
  });

  test('with a sentence that is wholly one link, and without a teaser that is', () => {
    const link = 'The union published its letter to the minister on Monday.';
    const inside = `<p>${words[0]}</p><p>${words[1]}</p><p><a href="/letter">${link}</a></p><p>${words[2]}</p><p><a href="/x">Read more: how the cable was cut.</a></p><p>${words[3]}</p>`;
    const taken = take(load(pageOf(article(inside))))?.article.paragraphs;
    expect(taken).toEqual([words[0], words[1], link, words[2], words[3]]);
  });

  test('without the line that says by whom and when, though not without a line in between', () => {
    const lines =
      '<p class="byline">By <span rel="author">Ida Lind</span>, <time datetime="2026-05-03">3 May 2026</time></p><p>Third round of talks ends without a word</p>';
    expect(take(load(pageOf(article(lines + paragraphs))))?.article.paragraphs).toEqual([
      'Third round of talks ends without a word',
      ...words,
    ]);
  });

  test('without the links to other articles at its end', () => {
    const more =
      '<p>Read more:</p><p><a href="/a">Who cut the Baltic cable, and why</a></p><p><a href="/b">The port that never sleeps</a></p>';
    expect(take(load(pageOf(article(paragraphs + more))))?.article.paragraphs).toEqual(words);
  });

  test('without captions and numbers of notes; headings and lists are blocks', () => {
    const inside = `<p>${words[0]}<sup>[1]</sup></p><figure><img alt=""><figcaption>The port. Photograph: A. Nyman</figcaption></figure><h2>What comes next</h2><p>${words[1]}</p><ul><li>${words[2]}</li><li>${words[3]}</li></ul>`;
    expect(take(load(pageOf(article(inside))))?.article.paragraphs).toEqual([
      words[0],
      'What comes next',
      words[1],
      words[2],
      words[3],
    ]);
  });

  test('folded as a page shows it, parted where two lines break', () => {
    const inside = `<div>${words[0]!.replaceAll(' ', '\n  ')}<br><br>${words[1]}<br>${words[2]}</div><p>${words[3]}</p>`;
    expect(take(load(pageOf(article(inside))))?.article.paragraphs).toEqual([
      words[0],
      `${words[1]} ${words[2]}`,
      words[3],
    ]);
  });

  test('is text, whatever markup stands in it', () => {
    const evil =
      '&lt;img src=x onerror="top.hit = true"&gt; said the chairman of the board, who was not amused, on Tuesday.';
    const taken = take(load(pageOf(article(`<p>${evil}</p>${paragraphs}`))))?.article.paragraphs;
    expect(taken?.[0]).toBe(
      '<img src=x onerror="top.hit = true"> said the chairman of the board, who was not amused, on Tuesday.',
    );
  });

  test('of open shadow trees and slots, as they are shown', () => {
    const page = load(
      pageOf('<main><news-article></news-article><slotted-article></slotted-article></main>'),
    );
    const [first, second] = [page.querySelector('news-article')!, page.querySelector('slotted-article')!];
    first.attachShadow({ mode: 'open' }).innerHTML = `<h1>Grain ships wait</h1>${words
      .slice(0, 2)
      .map((one) => `<p>${one}</p>`)
      .join('')}`;
    second.innerHTML = `<p slot="b">${words[3]}</p><p slot="a">${words[2]}</p><p>Given to no slot.</p>`;
    second.attachShadow({ mode: 'open' }).innerHTML = '<slot name="a"></slot><slot name="b"></slot>';
    expect(take(page)?.article.paragraphs).toEqual(words);
  });

  test('although a form hides the properties of its element', () => {
    const names = [
      'childNodes',
      'localName',
      'getAttribute',
      'shadowRoot',
      'querySelector',
      'nodeType',
      'attributes',
    ];
    const form = `<form>${names.map((name) => `<input name="${name}">`).join('')}${article()}</form>`;
    expect(take(load(pageOf(form)))?.article.paragraphs).toEqual(words);
  });

  test('of elements that are nested deeper than what is copied', () => {
    const page = load(pageOf(''));
    let at: Element = page.body;
    for (let depth = 0; depth < 1_000; depth++) at = at.appendChild(page.createElement('div'));
    at.innerHTML = article();
    expect(take(page)?.article.paragraphs).toEqual(words);
  });

  test('of a megabyte, within limits and to the last word', () => {
    const long = `${words[0]} `.repeat(3_000);
    const page = load(pageOf(article(`<p>${long}</p>${paragraphs}`)));
    const taken = take(page)!;
    expect(Math.max(...taken.article.paragraphs.map(({ length }) => length))).toBeLessThanOrEqual(20_000);
    expect(taken.article.paragraphs.slice(0, -4).join(' ')).toBe(long.trim());
    expect(taken.article.isCut).toBeUndefined();
    const longer = take(load(pageOf(article(`<p>${long.repeat(3)}</p>`))))!;
    expect(longer.article.isCut).toBe(true);
    expect(longer.article.paragraphs.join('').length).toBeLessThanOrEqual(1_000_000);
  });
});

describe('a page that is no article', () => {
  test.each([
    ['is empty', ''],
    ['is one word', '<p>Hello.</p>'],
    [
      'is a list of headlines',
      `<h1>News</h1>${Array.from({ length: 40 }, (_, at) => `<div class="card"><h2><a href="/${at}">Grain ships wait off the port of Gdańsk for day ${at}</a></h2><p>By our staff</p></div>`).join('')}`,
    ],
    [
      'is a form',
      `<form>${'<label>Your name as it stands in your passport <input></label>'.repeat(30)}</form>`,
    ],
  ])('because it %s', (_, body) => {
    expect(take(load(pageOf(body)))).toBeUndefined();
  });

  test('can be taken whole', () => {
    expect(take(load(pageOf('<nav>Menu</nav><p>Hello.</p>')), 'whole')?.article.paragraphs).toEqual([
      'Menu',
      'Hello.',
    ]);
  });

  test('has nothing to take where it shows nothing', () => {
    expect(take(load(pageOf('<p hidden>Hello.</p>')), 'whole')).toBeUndefined();
  });
});

test('a page that calls itself an article may be short', () => {
  const brief = `<article><h1>Ships wait</h1><p>${words[0]}</p></article>`;
  expect(take(load(pageOf(brief)))).toBeUndefined();
  const declared = take(load(pageOf(brief, '<meta property="og:type" content="article">')));
  expect(declared?.article.paragraphs).toEqual([words[0]]);
});

describe('a selection', () => {
  test('is taken as it is, in blocks; the page says the rest', () => {
    const page = load(
      pageOf(article(), '<meta property="article:published_time" content="2026-05-03T08:00:00Z">'),
    );
    const [first, second] = page.querySelectorAll('p');
    page
      .getSelection()!
      .setBaseAndExtent(first!.firstChild!, 'Eleven '.length, second!.firstChild!, 'Marta'.length);
    expect(take(page, 'selection')?.article).toEqual({
      title: 'Grain ships wait off Gdańsk',
      url: page.URL,
      site: expect.any(String),
      published: '2026-05-03',
      lang: 'en',
      paragraphs: [words[0]!.slice('Eleven '.length), 'Marta'],
    });
  });

  test('that is none gives nothing', () => {
    expect(take(load(pageOf(article())), 'selection')).toBeUndefined();
  });
});

describe('what the page says of it', () => {
  const about = (head: string, body = article()) => take(load(pageOf(body, head)))!;
  const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

  test('title: the heading, else what the page calls itself, without its site', () => {
    expect(about('').article.title).toBe('Grain ships wait off Gdańsk');
    const untitled = load(`<html><body><main>${paragraphs}</main></body></html>`);
    expect(take(untitled)!.article.title).toBe('');
    const bare = `<main>${paragraphs}</main>`;
    const named = '<meta property="og:site_name" content="The Baltic Post">';
    expect(about(named, bare).article.title).toBe('Grain ships wait off Gdańsk');
    expect(about('<meta property="og:title" content="Ships wait">', bare).article.title).toBe('Ships wait');
    const under = (heading: string) => about('', `<h1>${heading}</h1>${bare}`).article.title;
    expect(under('The Baltic Post')).toBe('Grain ships wait off Gdańsk');
    expect(under('Grain ships still wait off Gdańsk')).toBe('Grain ships still wait off Gdańsk');
  });

  test('site: its name, its publisher’s', () => {
    expect(about('<meta property="og:site_name" content="The Baltic Post">').article.site).toBe(
      'The Baltic Post',
    );
    expect(about(linked({ '@type': 'NewsArticle', publisher: { name: 'Baltic Media' } })).article.site).toBe(
      'Baltic Media',
    );
  });

  test.each([
    [
      linked({ '@type': 'NewsArticle', author: [{ name: 'Ida Lind' }, { name: 'Tom Aerts' }] }),
      'Ida Lind, Tom Aerts',
    ],
    ['<meta name="author" content="Ida Lind">', 'Ida Lind'],
    ['<meta name="author" content="https://x.example/ida">', undefined],
  ])('by whom: %s', (head, byline) => {
    expect(about(head).article.byline).toBe(byline);
  });

  test.each([
    [
      'one block',
      linked({ '@type': 'NewsArticle', datePublished: '2026-05-03T08:00:00+02:00' }),
      '2026-05-03',
    ],
    ['never the change', linked({ '@type': 'NewsArticle', dateModified: '2026-05-09' }), undefined],
    [
      'an array',
      linked([{ '@type': 'WebSite' }, { '@type': ['NewsArticle'], datePublished: ['2026-05-03'] }]),
      '2026-05-03',
    ],
    [
      'a graph',
      linked({
        '@graph': [
          { '@type': 'Organization' },
          { '@type': 'ReportageNewsArticle', datePublished: '2026-05-03' },
        ],
      }),
      '2026-05-03',
    ],
    [
      'several blocks, one broken',
      `<script type="application/ld+json">{ nonsense</script>${linked({ '@type': 'BreadcrumbList' })}${linked({ '@type': 'Article', datePublished: 'May 3, 2026' })}`,
      '2026-05-03',
    ],
    [
      'line breaks in strings',
      '<script type="application/ld+json">{"@type":"Article","headline":"a\nb","datePublished":"2026-05-03"}</script>',
      '2026-05-03',
    ],
    [
      'hostile keys',
      linked(JSON.parse('{"@type":"Article","__proto__":{"datePublished":"1999-01-01"},"constructor":1}')),
      undefined,
    ],
    [
      'before a meta tag',
      `<meta property="article:published_time" content="2026-04-01">${linked({ '@type': 'Article', datePublished: '2026-05-03' })}`,
      '2026-05-03',
    ],
    ['a meta tag', '<meta property="article:published_time" content="2026-05-03T01:00:00Z">', '2026-05-03'],
    ['dublin core', '<meta name="DC.date.issued" content="2026-05">', '2026-05'],
    ['parsely', '<meta name="parsely-pub-date" content="2026-05-03T01:00:00Z">', '2026-05-03'],
    ['mail form', '<meta name="date" content="Sun, 03 May 2026 08:00:00 GMT">', '2026-05-03'],
    ['Korean', '<meta name="date" content="2026년 5월 3일">', '2026-05-03'],
    ['no day of the calendar', '<meta name="date" content="2026-02-31">', undefined],
    ['a year long ago', '<meta name="date" content="1605-03-01">', '1605-03-01'],
    ['a script', '<meta name="date" content="<script>alert(1)</script>">', undefined],
  ])('when, as it states it: %s', (_, head, date) => {
    const taken = about(head);
    expect(taken.article.published).toBe(date);
    expect(taken.article.isDateGuessed).toBeUndefined();
  });

  test('when, from microdata', () => {
    const body = article(`<span itemprop="datePublished" content="2026-05-03">3 May</span>${paragraphs}`);
    expect(about('', body)).toMatchObject({ article: { published: '2026-05-03' } });
  });

  test('when, as it is likely: a time above the article, not one of a teaser below it', () => {
    const later = '<div><time datetime="2026-05-09">9 May</time></div>';
    expect(about('', `<time datetime="2026-05-03">3 May</time>${article()}${later}`)).toMatchObject({
      article: { published: '2026-05-03', isDateGuessed: true },
    });
    expect(about('', article() + later).article.published).toBeUndefined();
  });

  test('language: what it declares, unless its letters say otherwise', () => {
    expect(take(load(pageOf(article()).replace('lang="en"', 'lang="en-GB"')))!.article.lang).toBe('en-GB');
    expect(take(load(pageOf(article()).replace('lang="en"', '')))!.article.lang).toBe('en');
    const korean =
      '카카오는 3일 오전 경기도 판교에서 기자 간담회를 열고 새로운 인공지능 서비스를 공개했다고 밝혔다. 회사 관계자는 이번 서비스가 이용자의 일상을 바꿀 것이라고 말했다. 업계에서는 경쟁이 더욱 치열해질 것으로 내다봤다.';
    const page = load(pageOf(article(`<p>${korean}</p>`.repeat(4))));
    expect(take(page)!.article.lang).toBe('ko');
  });

  test('address, without its fragment', () => {
    expect(take(load(pageOf(article())))!.article.url).not.toContain('#');
  });

  test('markup in every field stays text', () => {
    const evil = '"><img src=x onerror="parent.hit=true"><b>';
    const escaped = evil.replaceAll('"', '&quot;');
    const taken = about(
      `<meta property="og:title" content="${escaped}"><meta property="og:site_name" content="${escaped}"><meta name="author" content="${escaped}">`,
      `<main>${paragraphs}</main>`,
    ).article;
    expect([taken.title, taken.site, taken.byline]).toEqual([evil, evil, evil]);
    expect((globalThis as { hit?: boolean }).hit).toBeUndefined();
  });
});

test('the page stays as it is, to the node, while its article is taken', () => {
  const page = load(pageOf(`<nav>Menu</nav>${article()}<script>0</script>`));
  const before = page.documentElement.outerHTML;
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const part of ['article', 'whole', 'selection'] as const) take(page, part);
  changes.push(...observer.takeRecords());
  expect(changes).toEqual([]);
  expect(page.documentElement.outerHTML).toBe(before);
});
