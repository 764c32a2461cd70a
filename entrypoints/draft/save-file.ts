import type { Draft } from '../../extension/draft/draft.ts';

/** Saves a draft as a file, for when it cannot be stored. */
export function saveAsFile(draft: Draft, title: string): void {
  const name = title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'story';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(draft, null, 2)], { type: 'application/json' }));
  link.download = `${name}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
