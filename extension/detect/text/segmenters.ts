const made = new Map<string, Intl.Segmenter>();

/** Stands for the languages that the platform has no rules of its own for: a page may name any number of them. */
const anyOther = 'und';

/** The platform's segmenter for a language; made once, since making one takes longer than using it. */
export function segmenterOf(tag: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const known = made.get(`${tag} ${granularity}`);
  if (known) return known;
  const lang = Intl.Segmenter.supportedLocalesOf(tag).length > 0 ? tag : anyOther;
  const key = `${lang} ${granularity}`;
  const segmenter = made.get(key) ?? new Intl.Segmenter(lang, { granularity });
  made.set(key, segmenter);
  return segmenter;
}
