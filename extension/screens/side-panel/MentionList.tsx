import type { JSX } from 'preact';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Outlined } from '../../messages/frame-report.ts';
import type { NamedRef } from '../../story/view/shown.ts';
import { useWords } from '../../ui/words.tsx';
import type { OutlineGroup } from './outline-groups.ts';
import { SentenceRow } from './SentenceRow.tsx';
import { groupBySentence } from './sentence-groups.ts';

interface MentionListProps {
  groups: readonly OutlineGroup[];
  entity: (id: string) => NamedRef | undefined;
  /** The mention that the page has marked. */
  here: { frame: string; id: number } | undefined;
  onGo: (frame: string, mention: Outlined) => void;
}

/**
 * Every mention of the page in document order, in its sentence; each sentence once. One stop for the Tab key; arrow keys,
 * Home and End go through the names.
 */
export function MentionList({ groups, entity, here, onGo }: MentionListProps): JSX.Element {
  const { t } = useWords();
  const room = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<Outlined>();
  const onFocus = useCallback((mention: Outlined) => setFocused(mention), []);
  const stop = groups.some(({ mentions }) => mentions.includes(focused!)) ? focused : groups[0]?.mentions[0];
  const articles = useMemo(
    () => groups.map((group) => ({ ...group, sentences: groupBySentence(group.mentions) })),
    [groups],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [...room.current!.querySelectorAll<HTMLElement>('.mention')];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const keys: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: buttons.length - 1,
    };
    const next = keys[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it
    <div ref={room} onKeyDown={onKeyDown}>
      {articles.map(({ frame, heading, sentences }, at) => (
        <section key={`${frame} ${sentences[0]!.mentions[0]!.id}`}>
          {(heading || at > 0) && (
            <h2 class="article" dir={heading ? 'auto' : undefined}>
              {heading || t('panel.here.elsewhere')}
            </h2>
          )}
          <ol class="mentions">
            {sentences.map((sentence) => (
              <SentenceRow
                key={sentence.mentions[0]!.id}
                sentence={sentence}
                frame={frame}
                entity={entity}
                stop={stop}
                here={here?.frame === frame ? here.id : undefined}
                onGo={onGo}
                onFocus={onFocus}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
