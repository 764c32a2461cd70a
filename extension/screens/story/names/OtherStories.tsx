import type { JSX } from 'preact';
import type { EntityCard } from '../../../story/view/shown.ts';
import { DateText } from '../../../ui/DateText.tsx';
import { useWords } from '../../../ui/words.tsx';
import { nameId, storyAddress } from '../address.ts';

/** Maximum number of stories that are listed. */
const mostListed = 12;

/** The other stories that a name stands in, newest first, each a link to the name in it. */
export function OtherStories({ card, shown }: { card: EntityCard; shown: string }): JSX.Element | null {
  const { t } = useWords();
  const others = card.stories.filter(({ id }) => id !== shown);
  if (others.length === 0) return null;
  return (
    <>
      <h4>{t('panel.otherStories', others.length)}</h4>
      <dl class="pairs">
        {others.slice(0, mostListed).map(({ id, title, published, language }) => (
          <div key={id}>
            <dt>
              <DateText date={published} length="short" />
            </dt>
            <dd>
              <a
                href={storyAddress(id, nameId(card.id))}
                target="_blank"
                rel="noopener"
                lang={language}
                dir="auto"
              >
                {title}
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
