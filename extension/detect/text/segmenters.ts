const made = new Map<string, Intl.Segmenter>();

/** The platform's segmenter for a language; made once, since making one takes longer than using it. */
export function segmenterOf(lang: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${lang} ${granularity}`;
  const segmenter = made.get(key) ?? new Intl.Segmenter(lang, { granularity });
  made.set(key, segmenter);
  return segmenter;
}
