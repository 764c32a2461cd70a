import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { localName } from '../../story/view/local-name.ts';
import type { NamedRef } from '../../story/view/shown.ts';
import type { Row } from '../../tab-report/tally.ts';
import { KindIcon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../../ui/words.tsx';

interface EntityListProps {
  rows: readonly Row[];
  entity: (id: string) => NamedRef | undefined;
  /** The page's own language, in which names are written where they have one in it. */
  language: string | undefined;
  /** Where the walk stands, counted from 1. */
  here: { entity: string; at: number; of: number } | undefined;
  onStep: (entity: string, by: 1 | -1) => void;
  /** Says aloud, to who listens to the page, where the walk came to. */
  onAnnounce: (text: string) => void;
}

/** The entities of the page. A press or Enter walks on through one's mentions; the arrow keys walk both ways. */
export function EntityList({
  rows,
  entity,
  language,
  here,
  onStep,
  onAnnounce,
}: EntityListProps): JSX.Element {
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const spelling = (id: string) => {
    const known = entity(id);
    return known ? localName(known, language) : { text: id, lang: undefined };
  };
  useEffect(() => {
    if (here) onAnnounce(t('popup.atName', { name: spelling(here.entity).text, at: here.at, of: here.of }));
  }, [here?.entity, here?.at, here?.of]);

  const onKeyDown = (event: KeyboardEvent, id: string) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const by =
      { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? (event.shiftKey && event.key === 'Enter' ? -1 : 0);
    if (move === undefined && by === 0) return;
    event.preventDefault();
    if (by !== 0) return onStep(id, by as 1 | -1);
    const buttons = [...list.current!.querySelectorAll<HTMLElement>('.entity')];
    buttons[buttons.indexOf(event.currentTarget as HTMLElement) + move!]?.focus();
  };

  return (
    <ul class="entities" ref={list} aria-label={t('popup.list')}>
      {rows.map(({ entity: id, count }) => {
        const known = entity(id);
        const current = here?.entity === id ? here : undefined;
        return (
          <li key={id} class={current ? 'current' : undefined}>
            <button
              type="button"
              class="entity"
              aria-current={current ? 'true' : undefined}
              onClick={() => onStep(id, 1)}
              onKeyDown={(event) => onKeyDown(event, id)}
            >
              {known && <KindIcon kind={known.kind} />}
              <span class="name">
                <bdi lang={spelling(id).lang}>{spelling(id).text}</bdi>
                {current && <small>{t('popup.at', { at: current.at, of: current.of })}</small>}
              </span>
              {!current && (
                <span class="count" aria-hidden="true">
                  {count}
                </span>
              )}
              <span class="unseen">{t('popup.mentions', count)}</span>
            </button>
            {current && count > 1 && (
              <>
                <IconButton icon="arrow-up" label={t('popup.previous')} onClick={() => onStep(id, -1)} />
                <IconButton icon="arrow-down" label={t('popup.next')} onClick={() => onStep(id, 1)} />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
