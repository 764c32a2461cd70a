import type { Look, Settings } from '../settings/settings.ts';

/** The look that settings ask for. */
export function lookOf({
  underlineStyle,
  underlineColour,
}: Pick<Settings, 'underlineStyle' | 'underlineColour'>): Look {
  return { style: underlineStyle, colour: underlineColour };
}

/**
 * The highlight names under which mentions are painted. A page can list them, so they are the same for everybody: what
 * they look like is said by the rules alone.
 */
export const highlightNames = {
  line: 'ext-mention-line',
  /** For text on backgrounds where a coloured line would be hard to see. */
  ink: 'ext-mention-ink',
  /** For text whose own colour would be hard to see as a line. */
  colour: 'ext-mention-colour',
  /** For text that the page has underlined. */
  wash: 'ext-mention-wash',
  open: 'ext-mention-open',
  walk: 'ext-mention-walk',
} as const;

/**
 * Suffix of the highlight names for letters that let the background through: those highlights must not draw the
 * letters.
 */
export const clear = '-clear';

/** The names of the highlights that hold the lines, or those of one mark. */
export function namesOfHighlights(mark?: 'open' | 'walk'): string[] {
  const { open, walk, ...lines } = highlightNames;
  return (mark ? [{ open, walk }[mark]] : Object.values(lines)).flatMap((name) => [name, name + clear]);
}

/**
 * Each colour has 3:1 or more on light pages and on dark ones alike (luminance over 0.64 or under 0.026), and `ink` on
 * every page. None is mixed from the text: in Chromium 156 `currentcolor` inside color-mix() or a relative colour is
 * another element's colour in ::highlight(), and only a selector that slows the whole page down changes that.
 */
const colours: Record<Look['colour'], string> = {
  tint: '#1480a3',
  ink: 'currentcolor',
  green: '#1f8640',
  violet: '#8a63d2',
  red: '#d0433f',
};

/** So faint that text on it stays as legible as it was. */
const washOf = (colour: Look['colour']): string => `${colour === 'ink' ? '#808080' : colours[colour]}2e`;

const widths: Record<Exclude<Look['style'], 'hover'>, string> = {
  dotted: 'dotted 1.5px',
  dashed: 'dashed 1.5px',
  solid: 'solid 1px',
  wavy: 'wavy 1px',
  wash: 'solid 1px',
};

/**
 * The rules of a look, as a style sheet; for the screen only, so that nothing is printed. `root` stands before each
 * selector: in Chromium `:root`, where an element takes its highlights from the one around it, and rules for all elements
 * make each page's style several times as dear; in Firefox nothing, since there it does not. Lengths that follow the text
 * are percentages, which each text takes of its own size.
 */
export function underlineRules({ style, colour }: Look, root: ':root' | ''): string {
  const rule = (name: string, line: string, background = '') => {
    const selector = (suffix = '') => `${root}::highlight(${name}${suffix})`;
    return `${selector()},${selector(clear)}{text-decoration:underline ${line};text-underline-offset:22%${background && `;background-color:${background}`}}${selector(clear)}{color:transparent}`;
  };
  const { open, walk } = highlightNames;
  const marks =
    rule(open, `solid 2px ${colours.tint}`) + rule(walk, `solid 2px ${colours.tint}`, '#1480a340');
  const line = (name: string, chosen: Look['colour']) => {
    if (style === 'hover') return '';
    return rule(name, `${widths[style]} ${colours[chosen]}`, style === 'wash' ? washOf(chosen) : '');
  };
  const lines =
    line(highlightNames.line, colour) +
    line(highlightNames.ink, 'ink') +
    line(highlightNames.colour, colour === 'ink' ? 'tint' : colour) +
    (style === 'hover'
      ? ''
      : `${root}::highlight(${highlightNames.wash}){background-color:${washOf(colour)}}`);
  return `@media screen{${lines}${marks}}`;
}
