import type { JSX } from 'preact';
import { isOnlyKept } from '../../../story/view/kept.ts';
import type { EntityCard } from '../../../story/view/shown.ts';
import type { StoryView } from '../../../story/view/story-view.ts';
import { useWords } from '../../../ui/words.tsx';
import { nameEditAddress } from '../address.ts';
import { NoteBrief } from '../statements/NoteBrief.tsx';
import { Said } from '../statements/Said.tsx';
import { Stated } from '../statements/Stated.tsx';
import { EntryDates, EntryRelations, EntrySentences } from './EntryParts.tsx';
import { OtherNames } from './OtherNames.tsx';
import { OtherStories } from './OtherStories.tsx';

interface NameEntryProps {
  card: EntityCard;
  story: Pick<StoryView, 'id' | 'language'>;
}

/** What is known of one entity, with where each statement comes from, and what it is to the others. Its name stands above. */
export function NameEntry({ card, story: { id: storyId, language } }: NameEntryProps): JSX.Element {
  const { t } = useWords();
  const { name, names, gist, facts, stories } = card;
  const part = stories.find((candidate) => candidate.id === storyId);
  return (
    <>
      <OtherNames name={name} names={names} />
      {gist && (
        <div class="gist">
          <Stated from={gist.from} language={language}>
            <Said text={gist.text} isQuoted={isOnlyKept(card)} />
          </Stated>
        </div>
      )}
      {facts.length > 0 && (
        <ul class="facts">
          {facts.map(({ text, from }) => (
            <li key={text}>
              <Stated from={from} language={language}>
                {text}
              </Stated>
            </li>
          ))}
        </ul>
      )}
      {part && (
        <>
          <EntryRelations relations={part.relations} language={language} />
          <EntryDates events={part.events} />
          <EntrySentences quotes={part.quotes} />
          <OtherStories card={card} shown={storyId} />
          {part.kept && (
            <p>
              <a href={nameEditAddress(storyId, card.id)} target="_blank" rel="noopener">
                {t('panel.editName')}
              </a>
            </p>
          )}
          {part.notes.length > 0 && (
            <ul class="note">
              {part.notes.map((note) => (
                <NoteBrief key={note.id} note={note} language={language} />
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}
