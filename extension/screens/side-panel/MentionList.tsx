import type { JSX } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Outlined } from '../../messages/frame-report.ts';
import type { NamedRef } from '../../story/view/shown.ts';
import { useWords } from '../../ui/words.tsx';
import { Mention } from './MentionRow.tsx';
import type { OutlineGroup } from './outline-groups.ts';

interface MentionListProps {
  groups: readonly OutlineGroup[];
  entity: (id: string) => NamedRef | undefined;
  /** The mention that the page has marked. */
  here: { frame: string; id: number } | undefined;
  onGo: (frame: string, mention: Outlined) => void;
}

/** Every mention of the page in document order. One stop for the Tab key; arrow keys, Home and End go through it. */
export function MentionList({ groups, entity, here, onGo }: MentionListProps): JSX.Element {
  const { t } = useWords();
  const room = useRef<HTMLDivElement>(null);
  const [focused, focus] = useState<Outlined>();
  const onFocus = useCallback((mention: Outlined) => focus(mention), []);
  const stop = groups.some(({ mentions }) => mentions.includes(focused!)) ? focused : groups[0]?.mentions[0];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [...room.current!.querySelectorAll<HTMLElement>('.mention')];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it
    <div ref={room} onKeyDown={onKeyDown}>
      {groups.map(({ frame, heading, mentions }, at) => (
        <section key={`${frame} ${mentions[0]!.id}`}>
          {(heading || at > 0) && (
            <h3 class="article" dir={heading ? 'auto' : undefined}>
              {heading || t('panel.here.elsewhere')}
            </h3>
          )}
          <ol class="mentions">
            {mentions.map((mention) => (
              <Mention
                key={mention.id}
                mention={mention}
                frame={frame}
                entity={entity(mention.entity)}
                isStop={mention === stop}
                isHere={here?.frame === frame && here.id === mention.id}
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
