import { page } from 'vitest/browser';
import { speak } from './english.ts';

/** What WCAG 1.4.12 has every text bear. */
const spacing = new CSSStyleSheet();
spacing.replaceSync(
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
);

/** Languages with the letters that a page of ours must be whole in: how wide it is, how large they are, how far apart. */
export const tongues = (['ko', 'ja'] as const).flatMap((language) => [
  { language, width: 340, size: '24px', isSpaced: false },
  { language, width: 340, size: '16px', isSpaced: true },
  { language, width: 640, size: '20px', isSpaced: false },
]);

/** Puts the document under one of them. */
export async function putUnderTongue({
  language,
  width,
  size,
  isSpaced,
}: (typeof tongues)[number]): Promise<void> {
  speak(language);
  document.documentElement.lang = language;
  document.documentElement.style.fontSize = `calc(${size} * 0.875)`;
  document.adoptedStyleSheets = isSpaced ? [spacing] : [];
  await page.viewport(width, 600);
}

/** Takes all of that back. */
export async function putBackTongue(): Promise<void> {
  speak('en');
  document.documentElement.lang = 'en';
  document.documentElement.removeAttribute('style');
  document.adoptedStyleSheets = [];
  await page.viewport(1000, 700);
}

/** What of the text in an element is cut off, leaves the window, or, in Korean, is broken within a word. */
export function cutIn(room: HTMLElement): string[] {
  const right = document.documentElement.clientWidth;
  const found: string[] = [];
  for (const element of room.querySelectorAll<HTMLElement>('*')) {
    if (!element.checkVisibility() || element.closest('.visually-hidden, svg')) continue;
    const texts = [...element.childNodes].filter(
      (node) => node instanceof Text && /\S/.test(node.data),
    ) as Text[];
    if (texts.length === 0) continue;
    const said = `“${element.textContent.trim().slice(0, 40)}”`;
    const box = element.getBoundingClientRect();
    if (box.left < -1 || box.right > right + 1) found.push(`${said} leaves the window`);
    const { overflowX, display } = getComputedStyle(element);
    if (display !== 'inline' && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      found.push(`${said} is cut`);
    for (const text of texts) {
      for (const { 0: word, index } of text.data.matchAll(/[가-힣]+/gu)) {
        const range = new Range();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(`${word} is broken`);
      }
    }
  }
  return found;
}
