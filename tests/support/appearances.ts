import { page } from 'vitest/browser';
import { prefer } from './pointer.ts';

/** What people have set that a page of ours must do well under. */
export const looks = ['light', 'dark', 'forced colours', 'zoomed to 200 %', 'right to left'] as const;

/** Puts the document under one of them. Nothing fades meanwhile: what is half there has less contrast than it will have. */
export async function putUnder(look: (typeof looks)[number]): Promise<void> {
  await prefer({
    'prefers-color-scheme': look === 'dark' ? 'dark' : 'light',
    'forced-colors': look === 'forced colours' ? 'active' : 'none',
    'prefers-reduced-motion': 'reduce',
  });
  if (matchMedia('(forced-colors: active)').matches !== (look === 'forced colours'))
    throw new Error('The browser did not take the colours.');
  const { documentElement: root } = document;
  root.lang = 'en';
  root.dir = look === 'right to left' ? 'rtl' : 'ltr';
  // To a page, a zoom is a smaller viewport.
  const by = look === 'zoomed to 200 %' ? 2 : 1;
  await page.viewport(1000 / by, 700 / by);
}

/** Takes all of that back. */
export async function putBack(): Promise<void> {
  await prefer({});
  document.documentElement.removeAttribute('dir');
  await page.viewport(1000, 700);
}
