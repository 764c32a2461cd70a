import { Fragment, type JSX } from 'preact';
import type { EntityCard } from '../../story/view/shown.ts';
import { useWords } from '../../ui/words.tsx';
import type { CardHandlers } from './handlers.ts';
import type { NamesOnCard } from './naming.ts';
import { firstQuote, firstQuoted } from './Quote.tsx';
import { Section } from './Section.tsx';
import { ShowMore } from './ShowMore.tsx';
import { Statement } from './Statement.tsx';
import { StoryDetails } from './StoryDetails.tsx';

/** Everything else that is known: what each story says, background with its sources, and all names. */
export function Details({
  card,
  naming,
  handlers,
}: {
  card: EntityCard;
  naming: NamesOnCard;
  handlers: CardHandlers;
}): JSX.Element {
  const { t, locale } = useWords();
  const first = firstQuoted(card);
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  return (
    <>
      {card.stories.map((story) => (
        <StoryDetails
          key={story.id}
          story={story}
          titled={card.stories.length > 1}
          quotes={
            story === first ? story.quotes.filter((quote) => quote !== firstQuote(story)) : story.quotes
          }
          handlers={handlers}
        />
      ))}
      {card.facts.length > 0 && (
        <Section title={t('card.facts')} folded={card.facts.length}>
          <ShowMore
            of={card.facts}
            wrap={(facts) =>
              facts.map((fact) => <Statement key={fact.text} class="fact" statement={fact} open />)
            }
          />
        </Section>
      )}
      {naming.all.length > 0 && (
        <Section title={t('card.names')} folded={naming.all.flatMap(({ texts }) => texts).length}>
          <dl class="pairs">
            {naming.all.map(({ lang, texts }) => (
              <Fragment key={lang}>
                <dt>{languages.of(lang)}</dt>
                <dd>
                  {texts.map((text, at) => (
                    <Fragment key={text}>
                      {at > 0 && ' · '}
                      <bdi lang={lang}>{text}</bdi>
                    </Fragment>
                  ))}
                </dd>
              </Fragment>
            ))}
          </dl>
        </Section>
      )}
    </>
  );
}
