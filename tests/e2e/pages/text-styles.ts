/** Whether a name in the text is underlined: in both browsers, in none, or in one alone. */
type Lined = 'both' | 'none' | 'chromium' | 'firefox';

/** A way to draw text: what it is, a row of a page that holds Kakao once, and where that is underlined. */
export type StyledText = readonly [what: string, row: string, lined: Lined];

const said = 'In Kakao today';
const inStyle = (style: string, text = said): string => `<span style="${style}">${text}</span>`;
const clipped =
  'display:inline-block;background:linear-gradient(90deg,#06f,#f06);background-clip:text;-webkit-background-clip:text';
const ruled = 'underline 2px #c00';
/** A style for the first line or letter of the row's block. */
const first = (rule: string, text = said): string => {
  const id = `f${rule.length}${[...rule].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)}`;
  return `<style>.${id}${rule}</style><div class=${id}>${text}</div>`;
};

/**
 * Ways in which pages draw text. Browsers draw what is in a highlight in its element's plain colour: all that this would
 * change is left without a line, the rest looks as without us but for the line.
 */
export const styledTexts: readonly StyledText[] = [
  ['plain', inStyle('color:#333'), 'both'],
  ['half transparent', inStyle('color:rgb(0 0 0 / .35)'), 'both'],
  ['opacity', inStyle('opacity:.5'), 'both'],
  ['a mixed colour', inStyle('color:color-mix(in oklch,red,blue)'), 'both'],
  ['filled', inStyle('-webkit-text-fill-color:#c00'), 'none'],
  [
    'filled around',
    inStyle('-webkit-text-fill-color:#c00', `In <b style="color:#06c">Kakao</b> today`),
    'none',
  ],
  ['filled as it is', inStyle('color:#c00;-webkit-text-fill-color:#c00'), 'both'],
  ['white with an outline', inStyle('color:#fff;-webkit-text-stroke:2px #000'), 'none'],
  ['an outline of its own colour', inStyle('color:#06c;-webkit-text-stroke:1px currentcolor'), 'none'],
  ['only an outline', inStyle('-webkit-text-fill-color:transparent;-webkit-text-stroke:1px #000'), 'none'],
  ['an outline beneath', inStyle('paint-order:stroke;-webkit-text-stroke:4px #c00;color:#fff'), 'none'],
  ['an outline of no width', inStyle('-webkit-text-stroke:0 red'), 'both'],
  ['an outline that is not seen', inStyle('-webkit-text-stroke:2px transparent'), 'both'],
  ['a gradient in transparent colour', inStyle(`${clipped};color:transparent`), 'both'],
  ['a gradient in transparent fill', inStyle(`${clipped};-webkit-text-fill-color:transparent`), 'both'],
  [
    'a gradient around',
    inStyle(`${clipped};-webkit-text-fill-color:transparent`, 'In <b>Kakao</b> today'),
    'both',
  ],
  ['a gradient in a thin fill', inStyle(`${clipped};-webkit-text-fill-color:rgb(255 255 255 / .4)`), 'none'],
  [
    'a gradient with a shadow',
    inStyle(`${clipped};-webkit-text-fill-color:transparent;text-shadow:2px 2px 4px rgb(0 0 0 / .4)`),
    'chromium',
  ],
  [
    'a gradient with a shadow from around',
    `<span style="text-shadow:2px 2px 3px rgb(0 0 0 / .4)">${inStyle(`${clipped};color:transparent`)}</span>`,
    'chromium',
  ],
  [
    'the colour of a slot',
    `<div style="color:#c00"><template shadowrootmode=open><span style="color:#06c"><slot></slot></span></template>${said}</div>`,
    'chromium',
  ],
  [
    'half a gradient',
    `In <b style="${clipped};-webkit-text-fill-color:transparent">Kak</b>ao today`,
    // Inline-block: another text for us.
    'none',
  ],
  ['underlined', inStyle('text-decoration:underline 2px'), 'both'],
  ['underlined in a colour', inStyle(`text-decoration:${ruled}`), 'firefox'],
  [
    'underlined in a colour, far below',
    inStyle(`text-decoration:${ruled};text-underline-offset:9px`),
    'firefox',
  ],
  [
    'a link underlined in a colour',
    `<a href="#x" style="color:#111;text-decoration:underline #bbb">${said}</a>`,
    'firefox',
  ],
  [
    'a link underlined as it is',
    `<a href="#x" style="color:#06c;text-decoration:underline">${said}</a>`,
    'both',
  ],
  ['a line that comes when pointed at', inStyle('text-decoration:underline 2px transparent'), 'firefox'],
  ['struck through in a colour', inStyle('text-decoration:line-through 3px #c00'), 'firefox'],
  ['struck through', inStyle('text-decoration:line-through'), 'both'],
  ['a line above in a colour', inStyle('text-decoration:overline 3px #0a0'), 'firefox'],
  [
    'two lines, one in a colour',
    inStyle(`text-decoration:${ruled}`, inStyle('text-decoration:overline')),
    'firefox',
  ],
  ['wavy in a colour', inStyle('text-decoration:underline wavy #c00'), 'firefox'],
  ['wavy', inStyle('text-decoration:underline wavy'), 'both'],
  ['double', inStyle('text-decoration:underline double'), 'both'],
  ['dashed', inStyle('text-decoration:underline dashed 3px'), 'both'],
  [
    'a line of what is around in a colour',
    inStyle(`text-decoration:${ruled}`, '<b>In Kakao today</b>'),
    'firefox',
  ],
  [
    'a line of what is around in its colour',
    inStyle('text-decoration:underline 2px;color:#333', '<b style="color:#06c">In Kakao today</b>'),
    'firefox',
  ],
  ['a line of a block around', `<div style="text-decoration:${ruled}"><p>${said}</div>`, 'firefox'],
  [
    'a line that ends at a box',
    inStyle(`text-decoration:${ruled}`, `<b style="display:inline-block">${said}</b>`),
    'both',
  ],
  [
    'a line that ends at a float',
    `<div style="text-decoration:${ruled}"><b style="float:left">${said}</b></div>`,
    'both',
  ],
  ['emphasis marks', inStyle('text-emphasis:filled dot'), 'both'],
  ['emphasis marks in a colour', inStyle('text-emphasis:filled dot #c00'), 'firefox'],
  ['a shadow', inStyle('text-shadow:2px 2px 0 #0c0'), 'both'],
  ['read by its shadow alone', inStyle('color:#fff;text-shadow:0 0 4px #000,0 0 4px #000'), 'both'],
  ['a shadow over what is before', inStyle('text-shadow:-60px 0 0 #0c0'), 'chromium'],
  ['a glow over letters beside', inStyle('color:#fff;text-shadow:0 0 6px #000', '‘Kakao’ today'), 'chromium'],
  ['a blend', inStyle('mix-blend-mode:difference;color:#fff;background:#08f'), 'both'],
  ['a filter', inStyle('filter:invert(1)'), 'both'],
  ['a mask', `<div style="-webkit-mask-image:linear-gradient(90deg,#000,transparent)">${said}</div>`, 'both'],
  ['marked', `<mark>${said}</mark>`, 'both'],
  ['small capitals', inStyle('font-variant:small-caps'), 'both'],
  ['wide', inStyle('letter-spacing:4px'), 'both'],
  ['turned', `<div style="transform:rotate(2deg);width:300px">${said}</div>`, 'both'],
  [
    'a first letter in a colour',
    first('::first-letter{color:#c00;font-size:1.4em}', 'Kakao today'),
    'chromium',
  ],
  [
    'a first letter, filled',
    first('::first-letter{-webkit-text-fill-color:#c00}', 'Kakao today'),
    'chromium',
  ],
  ['a first letter with a line', first(`::first-letter{text-decoration:${ruled}}`, 'Kakao today'), 'firefox'],
  ['a first letter before the name', first('::first-letter{color:#c00}'), 'both'],
  ['a first letter of what is around', first('::first-letter{color:#c00}', '<p>Kakao today'), 'chromium'],
  [
    'a large first letter',
    first('::first-letter{font-size:40px;float:left;line-height:1}', 'Kakao today'),
    'both',
  ],
  ['a first line in a colour', first('::first-line{color:#c00}'), 'chromium'],
  ['a first line with a line', first(`::first-line{text-decoration:${ruled}}`), 'firefox'],
  [
    'a first line above the name',
    `<div style="font-size:14px">${first('::first-line{color:#c00}', 'In<br>Kakao today')}</div>`,
    'both',
  ],
  [
    'a first letter of a box in the line',
    '<style>.fb::first-letter{color:#c00}</style>In <b class=fb style="display:inline-block">Kakao today</b>',
    'chromium',
  ],
  [
    'a first letter in a list',
    '<style>.fl li::first-letter{color:#c00}</style><ul class=fl style="margin:0"><li>Kakao</ul>',
    'chromium',
  ],
  ['a gradient of a block', `<div style="${clipped};display:block;color:transparent">${said}</div>`, 'both'],
  [
    'a gradient around colourless text',
    `<div style="${clipped};display:block">${inStyle('color:transparent')}</div>`,
    'both',
  ],
  [
    'a colour within a gradient',
    `<div style="${clipped};display:block;color:transparent">In <b style="color:#0a0">Kakao</b> today</div>`,
    'both',
  ],
  ['a line of a table', `<table style="text-decoration:${ruled}"><td>${said}</table>`, 'firefox'],
  [
    'a line through contents',
    `<div style="display:contents;text-decoration:${ruled}">${said}</div>`,
    'firefox',
  ],
  ['a line that half of the name has', `In <i style="text-decoration:${ruled}">Ka</i>kao today`, 'firefox'],
  ['struck by its tag', `<del style="text-decoration-color:#c00">${said}</del>`, 'firefox'],
  ['an abbreviation', `<abbr title=x>${said}</abbr>`, 'both'],
  ['two colours in one name', 'In <i style="color:#c00">Ka</i><i style="color:#06c">kao</i> today', 'both'],
  [
    'cut with an ellipsis',
    `<div style="width:150px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;color:#c00"><b style="color:#06c">Kakao today and tomorrow</b></div>`,
    'both',
  ],
  [
    'a highlight of the page',
    '<span id=found>In Kakao today</span><style>::highlight(found){background:#ff0;color:#c00}</style><script>{const r=new Range();r.selectNodeContents(found);CSS.highlights.set("found",new Highlight(r))}</script>',
    'both',
  ],
  [
    'from top to bottom',
    '<div style="writing-mode:vertical-rl;height:70px;font-size:14px">Kakao</div>',
    'both',
  ],
  ['in capitals by style', inStyle('text-transform:uppercase', 'Straße zu Kakao'), 'both'],
  ['a drop shadow', inStyle('filter:drop-shadow(2px 2px 0 #c00)'), 'both'],
  [
    'an initial letter',
    `<div style="padding-top:20px;font-size:15px">${first('::first-letter{initial-letter:2;-webkit-initial-letter:2}', 'Kakao today')}</div>`,
    'both',
  ],
  ['a first line in capitals', first('::first-line{text-transform:uppercase;letter-spacing:2px}'), 'both'],
  ['a first line with a ground', first('::first-line{background:#ff0}'), 'both'],
  ['a first line with a shadow', first('::first-line{text-shadow:2px 2px 0 #0c0}'), 'both'],
  ['a line under all ink', inStyle('text-decoration:underline 2px;text-decoration-skip-ink:none'), 'both'],
  [
    'emphasis marks over ruby',
    `<ruby style="text-emphasis:filled dot">Kakao<rt>a reading</rt></ruby>`,
    'firefox',
  ],
  ['emphasis marks below', inStyle('text-emphasis:open circle;text-emphasis-position:under'), 'both'],
  ['a thin glow', inStyle('color:#fff;text-shadow:0 0 1px #000'), 'both'],
  [
    'a visited link',
    `<style>a.v:visited{color:#808}</style><a class=v href="" style="text-decoration:underline">${said}</a>`,
    'both',
  ],
  ['a light and a dark colour', inStyle('color-scheme:dark;color:light-dark(#c00,#0a0)'), 'both'],
  ['a ligature beside it', inStyle('font-family:serif', 'ffi Kakao fi'), 'both'],
  [
    'a gradient seen through an outline alone',
    inStyle(`${clipped};color:#fff;-webkit-text-stroke:3px transparent`),
    'none',
  ],
  [
    'a gradient with emphasis marks',
    inStyle(`${clipped};-webkit-text-fill-color:transparent;color:#c00;text-emphasis:dot`),
    'firefox',
  ],
  [
    'a first line in a colour, with the line of its block',
    `<div style="text-decoration:underline">${first('::first-line{color:#0c0}')}</div>`,
    'none',
  ],
  ['ruby', `<ruby>Kakao<rt style="color:#c00">a reading</rt></ruby>`, 'both'],
];

/** A page of all of them, a row of 80 px each. */
export const styledPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Styles of text</title>
<style>
  body { margin: 0; background: #fff; color: #222; font: 700 26px/1.6 sans-serif }
  section { height: 80px; overflow: hidden; box-sizing: border-box; padding: 8px 20px }
  section p { margin: 0 }
</style>
${styledTexts.map(([, row], at) => `<section id="row${at}">${row}</section>`).join('\n')}`;
