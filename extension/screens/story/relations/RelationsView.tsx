import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { StoryView } from '../../../story/view/story-view.ts';
import { useWords } from '../../../ui/words.tsx';
import { nameId } from '../address.ts';
import { NoteLink } from '../statements/NoteLink.tsx';
import { Stated } from '../statements/Stated.tsx';
import { NeighbourMap } from './NeighbourMap.tsx';

interface RelationsViewProps {
  story: StoryView;
  /** How often the page being read mentions an entity, by the entity's id. */
  mentions?: ReadonlyMap<string, number> | undefined;
  /** The names that were in the middle of the map, kept while other tabs are looked at. */
  trail: readonly string[];
  setTrail: (trail: string[]) => void;
}

/** What the story's entities are to one another: a map, and below it each relation in words with where it comes from. */
export function RelationsView({ story, mentions, trail, setTrail }: RelationsViewProps): JSX.Element {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { relations, notes, language } = story;
  if (relations.length === 0) return <p>{t('panel.map.none')}</p>;
  const notesOn = (one: string, other: string) =>
    notes.filter(({ about }) => [one, other].every((id) => about.some((entity) => entity.id === id)));
  return (
    <>
      <NeighbourMap
        relations={relations}
        isOnPage={(id) => mentions?.has(id) ?? false}
        trail={trail}
        setTrail={setTrail}
        toList={() => heading.current?.focus()}
      />
      <section>
        <h2 tabIndex={-1} ref={heading}>
          {t('panel.map.list')}
        </h2>
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
              {notesOn(subject.id, object.id).map((note) => (
                <NoteLink key={note.id} note={note} />
              ))}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
