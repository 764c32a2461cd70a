import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { localName } from '../../story/view/local-name.ts';
import type { NamedRef } from '../../story/view/shown.ts';
import type { Row } from '../../tab-report/tally.ts';
import { Icon, KindIcon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../../ui/words.tsx';
import { createTypeAhead, nextStop } from './list-keys.ts';

interface EntityListProps {
  rows: readonly Row[];
  entity: (id: string) => NamedRef | undefined;
  /** The page's own language, in which names are written where they have one in it. */
  language: string | undefined;
  /** Where the walk stands, counted from 1. */
  here: { entity: string; at: number; of: number } | undefined;
  onStep: (entity: string, by: 1 | -1) => void;
  /** Says aloud, to those who listen to the page, where the walk came to. */
  onAnnounce: (text: string) => void;
}

/** A list with more entries may give up some of its height to the rest of the popup. */
const mostInShort = 6;

/**
 * The entities of the page; those that are listed apart are folded below the others. The list is one stop for the Tab
 * key: up, down, Home, End and typed letters move within it. A press or Enter walks on through one's mentions; left and
 * right walk both ways.
 */
export function EntityList({
  rows,
  entity,
  language,
  here,
  onStep,
  onAnnounce,
}: EntityListProps): JSX.Element {
  const { t } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string>();
  const [typeAhead] = useState(createTypeAhead);
  const spelling = (id: string) => {
    const known = entity(id);
    return known ? localName(known, language) : { text: id, lang: undefined };
  };
  useEffect(() => {
    if (here) onAnnounce(t('popup.atName', { name: spelling(here.entity).text, at: here.at, of: here.of }));
  }, [here?.entity, here?.at, here?.of]);

  const onKeyDown = (event: KeyboardEvent, id: string) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const by =
      { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? (event.shiftKey && event.key === 'Enter' ? -1 : 0);
    if (by !== 0) {
      event.preventDefault();
      return onStep(id, by as 1 | -1);
    }
    // Entries that are folded away cannot have the focus.
    const buttons = [...list.current!.querySelectorAll<HTMLElement>('.entity')].filter((button) =>
      button.checkVisibility(),
    );
    const names = buttons.map((button) => button.querySelector('bdi')!.textContent);
    const at = buttons.indexOf(event.currentTarget as HTMLElement);
    const stop = nextStop(event.key, at, buttons.length) ?? typeAhead(event.key, at, names, event.timeStamp);
    if (stop === undefined) return;
    event.preventDefault();
    buttons[stop]?.focus();
  };

  const stop = rows.some((row) => row.entity === focused) ? focused : rows[0]?.entity;
  const items = (shown: readonly Row[]) =>
    shown.map(({ entity: id, count }) => {
      const known = entity(id);
      const current = here?.entity === id ? here : undefined;
      return (
        <li key={id} class={current ? 'current' : undefined}>
          <button
            type="button"
            class="entity"
            tabIndex={id === stop ? 0 : -1}
            aria-current={current ? 'true' : undefined}
            onClick={() => onStep(id, 1)}
            onFocus={() => setFocused(id)}
            onKeyDown={(event) => onKeyDown(event, id)}
          >
            {known && <KindIcon kind={known.kind} />}
            <span class="name">
              <bdi lang={spelling(id).lang}>{spelling(id).text}</bdi>
              {/* Ids of the reader's own names begin so, and no others do. */}
              {id.startsWith('own-') && (
                <>
                  <Icon name="bookmark" />
                  <span class="visually-hidden">{t('keep.ofYours')}</span>
                </>
              )}
              {current && <small>{t('popup.at', { at: current.at, of: current.of })}</small>}
            </span>
            {!current && (
              <span class="count" aria-hidden="true">
                {count}
              </span>
            )}
            <span class="visually-hidden">{t('popup.mentions', count)}</span>
          </button>
          {current && count > 1 && (
            <>
              <IconButton icon="arrow-up" label={t('popup.previous')} onClick={() => onStep(id, -1)} />
              <IconButton icon="arrow-down" label={t('popup.next')} onClick={() => onStep(id, 1)} />
            </>
          )}
        </li>
      );
    });

  const counted = rows.filter(({ apart }) => !apart);
  const apart = rows.filter((row) => row.apart);
  return (
    <div class={counted.length > mostInShort ? 'entities long' : 'entities'} ref={list}>
      {counted.length > 0 && <ul aria-label={t('popup.list')}>{items(counted)}</ul>}
      {apart.length > 0 && (
        <details class="apart">
          <summary>
            <Icon name="chevron-right" />
            {t('popup.apart', apart.length)}
          </summary>
          <ul aria-label={t('popup.apart', apart.length)}>{items(apart)}</ul>
        </details>
      )}
    </div>
  );
}
