import type { JSX } from 'preact';
import type { EntityCard, Quote as QuoteView, StoryPart } from '../../story/view/shown.ts';
import { useWords } from '../../ui/words.tsx';
import { type ExcerptPart, excerptOf, piecesOf } from './excerpt.ts';
import { ReadAt } from './Kept.tsx';
import { SentenceSource } from './SentenceSource.tsx';

interface QuoteProps {
  quote: QuoteView;
  story: StoryPart;
  brief?: boolean;
  onStory: (story: string, sentence: string) => void;
}

/** The story's own words, with the entity's name marked, and where they stand. */
export function Quote({ quote, story, brief, onStory }: QuoteProps): JSX.Element {
  return (
    <figure class="quote">
      <blockquote class={brief ? 'brief' : undefined} lang={story.language} dir="auto">
        <q>{(brief ? excerptOf(quote, story.language) : piecesOf(quote)).map(mark)}</q>
      </blockquote>
      <figcaption>
        {story.kept ? (
          <ReadAt story={story} sentence={quote.id} onStory={onStory} />
        ) : (
          <SentenceSource id={quote.id} published={story.published} />
        )}
      </figcaption>
    </figure>
  );
}

/** The story whose first sentence a card shows at first sight: the newest that the reader kept, else the newest. */
export function firstQuoted({ stories }: EntityCard): StoryPart | undefined {
  const quoted = stories.filter(({ quotes }) => quotes.length > 0);
  return quoted.find(({ kept }) => kept) ?? quoted[0];
}

/** The first quote of a story that a card shows: one that holds a name of the entity, where there is one. */
export function firstQuote({ quotes }: StoryPart): QuoteView | undefined {
  return quotes.find(({ marks }) => marks.length > 0) ?? quotes[0];
}

/** The first quote of the card, or a line that no story names the entity. */
export function FirstQuote(props: {
  card: EntityCard;
  full: boolean;
  onStory: QuoteProps['onStory'];
}): JSX.Element | null {
  const { card, full, onStory } = props;
  const { t } = useWords();
  const story = firstQuoted(card);
  const quote = story && firstQuote(story);
  if (quote) return <Quote quote={quote} story={story} brief={!full} onStory={onStory} />;
  return card.background ? <p class="unnamed">{t('card.notNamed')}</p> : null;
}

function mark({ text, marked }: ExcerptPart, at: number): JSX.Element | string {
  return marked ? <b key={at}>{text}</b> : text;
}
