import type { ArticlePassage, Draft } from '../../draft/draft.ts';
import { blockText, type FormMention } from '../../draft/text/find-forms.ts';

/** The sentences of a draft's article that name an entity, in reading order. */
export function sentencesOf(
  draft: Draft,
  mentions: readonly FormMention[],
  entity: string,
): ArticlePassage[] {
  const { lang } = draft.article;
  const found: ArticlePassage[] = [];
  for (const mention of mentions) {
    // The title says what happened and not who somebody is.
    if (mention.entity !== entity || mention.paragraph < 0) continue;
    const text = blockText(draft.article, mention.paragraph);
    const sentence = boundsIn(text, lang).find(
      ([start, end]) => mention.start >= start && mention.start < end,
    );
    if (!sentence) continue;
    const [start, end] = sentence;
    const last = found.at(-1);
    if (last?.paragraph === mention.paragraph && last.start === start) continue;
    found.push({ paragraph: mention.paragraph, start, end, text: text.slice(start, end) });
  }
  return found;
}

/** Where the sentences of a text stand, without the space behind them. */
function boundsIn(text: string, lang: string): [start: number, end: number][] {
  return Array.from(segmenterOf(lang).segment(text), ({ index, segment }): [number, number] => [
    index,
    index + segment.trimEnd().length,
  ]);
}

function segmenterOf(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
