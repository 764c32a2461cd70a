import type { JSX } from 'preact';
import type { EntityCard, Quote as QuoteView, StoryPart } from '../../story/view/shown.ts';
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

/** The story whose first sentence a card shows at first sight: the newest that the reader kept, else the newest. */
export function firstQuoted({ stories }: EntityCard): StoryPart | undefined {
  const quoted = stories.filter(({ quotes }) => quotes.length > 0);
  return quoted.find(({ kept }) => kept) ?? quoted[0];
}

/** The first quote of the card, or a line that no story names the entity. */
export function FirstQuote({ card, full }: { card: EntityCard; full: boolean }): JSX.Element | null {
  const { t } = useWords();
  const story = firstQuoted(card);
  if (story) return <Quote quote={story.quotes[0]!} lang={story.language} brief={!full} />;
  return card.background ? <p class="unnamed">{t('card.notNamed')}</p> : null;
}

function mark({ text, marked }: Piece, at: number): JSX.Element | string {
  return marked ? <b key={at}>{text}</b> : text;
}
