import type { JSX } from 'preact';
import type { EntityCard, Quote as QuoteView } from '../../story/view/shown.ts';
import { fromSentence } from '../../ui/origin-words.ts';
import { useWords } from '../../ui/words.tsx';
import { excerptOf, type Piece, piecesOf } from './excerpt.ts';

/** The story's own words, with the entity's name marked, and where they stand. */
export function Quote({
  quote,
  lang,
  brief,
}: {
  quote: QuoteView;
  lang: string;
  brief?: boolean;
}): JSX.Element {
  const { t } = useWords();
  return (
    <figure class="quote">
      <blockquote class={brief ? 'brief' : undefined} lang={lang} dir="auto">
        <q>{(brief ? excerptOf(quote, lang) : piecesOf(quote)).map(mark)}</q>
      </blockquote>
      <figcaption>{fromSentence(quote.id, t)}</figcaption>
    </figure>
  );
}

/** The sentence for first sight; of what no story names, that. */
export function FirstQuote({ card, full }: { card: EntityCard; full: boolean }): JSX.Element | null {
  const { t } = useWords();
  const story = card.stories.find(({ quotes }) => quotes.length > 0);
  if (story) return <Quote quote={story.quotes[0]!} lang={story.language} brief={!full} />;
  return card.background ? <p class="unnamed">{t('card.notNamed')}</p> : null;
}

function mark({ text, marked }: Piece, at: number): JSX.Element | string {
  return marked ? <b key={at}>{text}</b> : text;
}
