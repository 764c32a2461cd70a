import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isOnlyKept } from '../../story/view/kept.ts';
import type { EntityCard } from '../../story/view/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';
import type { CardHandlers } from './handlers.ts';
import { LocalName } from './LocalName.tsx';
import { FirstQuote } from './Quote.tsx';
import { Section } from './Section.tsx';

interface WhichProps {
  card: EntityCard;
  /** The name as the page spells it. */
  spelled: string;
  titleId: string;
  handlers: CardHandlers;
}

/** Asks which of several a name means, where the page does not say it; the answer holds for this page. */
export function Which({ card, spelled, titleId, handlers }: WhichProps): JSX.Element {
  const { t } = useWords();
  const [more, setMore] = useState(false);
  const all = [card, ...(card.rivals ?? [])];
  return (
    <div class={more ? 'entry unfolded' : 'entry'}>
      <div class="body" tabIndex={more ? 0 : undefined}>
        <h2 class="name" id={titleId} dir="auto">
          {spelled}
        </h2>
        <Section title={t('card.which')}>
          <ul class="which">
            {all.map((one) => (
              <li key={one.id}>
                <div class="one">
                  <p>
                    <strong>
                      <LocalName of={one} />
                    </strong>
                    <KnownBy card={one} />
                  </p>
                  <Button
                    bordered
                    label={t('card.thisOneNamed', { name: one.name })}
                    onClick={() => handlers.choose(one.id)}
                  >
                    {t('card.thisOne')}
                  </Button>
                </div>
                {more && <FirstQuote card={one} full onStory={handlers.openStory} />}
              </li>
            ))}
          </ul>
        </Section>
      </div>
      <div class="foot">
        <Button onClick={handlers.silenceName}>
          {t(all.length > 2 ? 'card.noneOfThem' : 'card.neither')}
        </Button>
        <Button expanded={more} onClick={() => setMore(!more)}>
          {t(more ? 'card.less' : 'card.more')}
          <Icon name="chevron-down" />
        </Button>
      </div>
    </div>
  );
}

/** Tells one choice from another: who it is, or else the newest story that it is in, and the day of that. */
function KnownBy({ card }: { card: EntityCard }): JSX.Element | null {
  const [story] = card.stories;
  if (!story) return null;
  const { gist } = card;
  return (
    <span class="known-by">
      <bdi lang={story.language}>
        {gist ? isOnlyKept(card) ? <q>{gist.text}</q> : gist.text : story.title}
      </bdi>
      {' · '}
      <DateText date={story.published} recent />
    </span>
  );
}
