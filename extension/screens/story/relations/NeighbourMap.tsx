import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { StatedRelation } from '../../../story/view/story-view.ts';
import { Icon, KindIcon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../ui/words.tsx';
import { nameId } from '../address.ts';
import { connected, mostConnected, type Neighbour, neighboursOf } from './neighbours.ts';

interface NeighbourMapProps {
  /** At least one. */
  relations: readonly StatedRelation[];
  /** Whether the page being read mentions an entity. */
  isOnPage: (id: string) => boolean;
  /** The names that were in the middle, the last one still; empty at first. */
  trail: readonly string[];
  setTrail: (trail: string[]) => void;
  /** Leads to the list of all relations. */
  toList: () => void;
}

/** This many names stay in the trail. */
const longestTrail = 5;

/**
 * One name in the middle and all that it has relations with around it. Pressed, a neighbour moves to the middle, and the
 * trail above leads back. For the Tab key the neighbours are one stop: arrow keys, Home and End go round, `L` leads to
 * the list.
 */
export function NeighbourMap({
  relations,
  isOnPage,
  trail,
  setTrail,
  toList,
}: NeighbourMapProps): JSX.Element {
  const { t } = useWords();
  const entities = useMemo(() => connected(relations), [relations]);
  const [focused, setFocused] = useState<string>();
  const isMoved = useRef(false);
  const heading = useRef<HTMLAnchorElement>(null);
  // Names of the trail may be gone after the story was brought up to date.
  const known = trail.filter((id) => entities.has(id));
  const middle = entities.get(known.at(-1) ?? mostConnected(relations)!)!;
  const neighbours = useMemo(() => neighboursOf(relations, middle.id), [relations, middle.id]);
  useLayoutEffect(() => {
    if (isMoved.current) heading.current?.focus();
  }, [middle.id]);

  const move = (id: string) => {
    isMoved.current = true;
    const before = known.length > 0 ? known : [middle.id];
    const at = before.indexOf(id);
    setTrail(at < 0 ? [...before, id].slice(-longestTrail) : before.slice(0, at + 1));
    setFocused(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key.toLowerCase() === 'l') {
      event.preventDefault();
      return toList();
    }
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.neighbour')];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const last = buttons.length - 1;
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    // Round about, in either direction.
    buttons[(next + buttons.length) % buttons.length]?.focus();
  };
  const stop = neighbours.some(({ entity }) => entity.id === focused) ? focused : neighbours[0]?.entity.id;
  const half = Math.ceil(neighbours.length / 2);
  const list = (some: readonly Neighbour[], side: 'start' | 'end') => (
    <ul class={side}>
      {some.map((neighbour) => (
        <li key={neighbour.entity.id}>
          <span class="ties">
            {neighbour.ties.map(({ words, isDirected }, at) => (
              <span key={at} class={isDirected ? 'tie directed' : 'tie'}>
                {words}
              </span>
            ))}
          </span>
          <button
            type="button"
            class={isOnPage(neighbour.entity.id) ? 'neighbour on-page' : 'neighbour'}
            tabIndex={neighbour.entity.id === stop ? 0 : -1}
            onFocus={() => setFocused(neighbour.entity.id)}
            onClick={() => move(neighbour.entity.id)}
          >
            <KindIcon kind={neighbour.entity.kind} />
            <bdi>{neighbour.entity.name}</bdi>
            {isOnPage(neighbour.entity.id) && <span class="visually-hidden"> {t('panel.map.onPage')}</span>}
          </button>
        </li>
      ))}
    </ul>
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it
    <div class="map" onKeyDown={onKeyDown}>
      {known.length > 1 && (
        <nav class="trail" aria-label={t('panel.map.trail')}>
          {known.slice(0, -1).map((id) => (
            <button key={id} type="button" class="button" onClick={() => move(id)}>
              <bdi>{entities.get(id)!.name}</bdi>
              <Icon name="chevron-right" />
            </button>
          ))}
        </nav>
      )}
      <section class={neighbours.length > 1 ? 'around both' : 'around'} aria-label={t('panel.map.picture')}>
        {list(neighbours.slice(half), 'start')}
        <p class={isOnPage(middle.id) ? 'middle on-page' : 'middle'}>
          <a href={`#${nameId(middle.id)}`} ref={heading}>
            <KindIcon kind={middle.kind} />
            <bdi>{middle.name}</bdi>
            <span class="visually-hidden">, {t('panel.map.neighbours', neighbours.length)}</span>
          </a>
        </p>
        {list(neighbours.slice(0, half), 'end')}
      </section>
    </div>
  );
}
