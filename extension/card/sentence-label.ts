import type { Translate } from '../ui/words.tsx';

/** Says which sentence of the story an id is: `S2` is its second, `H1` its first highlight. */
export function sentenceLabel(id: string, t: Translate): string {
  const [, part, number] = /^([SH])(\d+)$/.exec(id) ?? [];
  if (!part) return t('card.from.story');
  return t(part === 'S' ? 'card.from.sentence' : 'card.from.highlight', { n: number! });
}
