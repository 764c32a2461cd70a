import type { Settings } from '../settings/settings.ts';

/** Puts a theme on the root of a tree that tokens.css styles; `system` follows the browser. */
export function applyTheme(root: HTMLElement, theme: Settings['theme']): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
