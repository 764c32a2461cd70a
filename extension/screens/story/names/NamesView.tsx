import type { JSX } from 'preact';
import type { EntityCard, EntityRef } from '../../../story/view/shown.ts';
import type { StoryView } from '../../../story/view/story-view.ts';
import { useWords } from '../../../ui/words.tsx';
import { NameEntry } from './NameEntry.tsx';
import { groupByKind } from './name-groups.ts';

interface NamesViewProps {
  story: StoryView;
  card: (id: string) => EntityCard | undefined;
}

/** Who and what the story names, by kind, and then what it leaves out. */
export function NamesView({ story, card }: NamesViewProps): JSX.Element {
  const { t } = useWords();
  const entries = (entities: readonly EntityRef[]) => (
    <div class="entries">
      {entities.map(({ id }) => {
        const known = card(id);
        return known && <NameEntry key={id} card={known} story={story} />;
      })}
    </div>
  );
  return (
    <>
      {groupByKind(story.entities).map(({ kind, entities }) => (
        <section key={kind}>
          <h2>{t(`panel.kinds.${kind}`)}</h2>
          {entries(entities)}
        </section>
      ))}
      {story.background.length > 0 && (
        <section>
          <h2>{t('panel.notNamed')}</h2>
          <p class="hint">{t('panel.notNamedHint')}</p>
          {entries(story.background)}
        </section>
      )}
    </>
  );
}
