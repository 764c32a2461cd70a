/** What a person can choose; `system` follows the browser. */
export type Theme = 'system' | 'light' | 'dark';

/** Puts a theme on the root of a tree that tokens.css styles. */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
