import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { StoryView } from '../../../story/view/story-view.ts';
import { useWords } from '../../../ui/words.tsx';
import { nameId } from '../address.ts';
import { NoteLink } from '../statements/NoteLink.tsx';
import { Stated } from '../statements/Stated.tsx';
import { chooseRelations } from './choose-relations.ts';
import { RelationMap } from './RelationMap.tsx';

/** A map of more can be neither drawn nor read. */
const mostDrawn = 40;

interface RelationsViewProps {
  story: StoryView;
  /** How often the page being read mentions an entity, by the entity's id. */
  mentions?: ReadonlyMap<string, number> | undefined;
}

/** What the story's entities are to one another: a map, and below it each relation in words with where it comes from. */
export function RelationsView({ story, mentions }: RelationsViewProps): JSX.Element {
  const { t } = useWords();
  const { relations, notes, language } = story;
  const drawn = useMemo(() => chooseRelations(relations, mostDrawn), [relations]);
  const notesOn = (id: string) => notes.filter(({ about }) => about.some((entity) => entity.id === id));
  const isOnPage = (id: string) => mentions?.has(id) ?? false;
  if (relations.length === 0) return <p>{t('panel.map.none')}</p>;
  return (
    <>
      {drawn.length < relations.length && (
        <p class="hint">{t('panel.map.part', { drawn: drawn.length, all: relations.length })}</p>
      )}
      <RelationMap
        relations={drawn}
        notesOn={(id) => notesOn(id).map(({ title }) => title)}
        isOnPage={isOnPage}
      />
      <section>
        <h2>{t('panel.map.list')}</h2>
        <ul class="relations">
          {relations.map(({ subject, label, object, from }, at) => (
            <li key={at}>
              <Stated from={from} language={language}>
                <a href={`#${nameId(subject.id)}`} dir="auto">
                  {subject.name}
                </a>{' '}
                <span class="label">{label}</span>{' '}
                <a href={`#${nameId(object.id)}`} dir="auto">
                  {object.name}
                </a>
              </Stated>
              {notesOn(subject.id)
                .filter(({ about }) => about.some(({ id }) => id === object.id))
                .map((note) => (
                  <NoteLink key={note.id} note={note} />
                ))}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
