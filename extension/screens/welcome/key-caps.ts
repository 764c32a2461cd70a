/** A command of the extension's, as the browser tells of it. */
export interface CommandKey {
  /** What it does, in the person's language. */
  does: string;
  /** As the browser writes it: `Alt+Period`, `⌥⇧K`; empty where none is set. */
  shortcut: string;
}

/** Browsers name some keys by words; what stands on the key is shorter and needs no translation. */
const signs: Record<string, string> = { Period: '.', Comma: ',', Left: '←', Right: '→', Up: '↑', Down: '↓' };

/** The keys of a shortcut, to be held in this order. macOS writes the modifiers as signs with nothing between. */
export function keyCaps(shortcut: string): string[] {
  return shortcut.split('+').map((key) => signs[key] ?? key);
}
