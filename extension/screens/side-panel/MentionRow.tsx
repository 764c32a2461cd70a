import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Outlined } from '../../messages/frame-report.ts';
import { localName } from '../../story/view/local-name.ts';
import type { NamedRef } from '../../story/view/shown.ts';
import { KindIcon } from '../../ui/Icon.tsx';
import { contextOf } from './mention-context.ts';

interface MentionProps {
  mention: Outlined;
  frame: string;
  entity: NamedRef | undefined;
  /** The one of the list that the Tab key stops at. */
  isStop: boolean;
  /** The page shows it and has it marked. */
  isHere: boolean;
  onGo: (frame: string, mention: Outlined) => void;
  onFocus: (mention: Outlined) => void;
}

/** A mention as the page has it, in its sentence; pressed, the page scrolls to it. Drawn anew only where it differs. */
export function Mention({
  mention,
  frame,
  entity,
  isStop,
  isHere,
  onGo,
  onFocus,
}: MentionProps): JSX.Element {
  const title = entity && localName(entity, mention.lang);
  const { before, after } = useMemo(() => contextOf(mention), [mention]);
  return useMemo(
    () => (
      <li>
        <button
          type="button"
          class="mention"
          tabIndex={isStop ? 0 : -1}
          aria-current={isHere ? 'true' : undefined}
          onClick={() => onGo(frame, mention)}
          onFocus={() => onFocus(mention)}
        >
          {entity && <KindIcon kind={entity.kind} />}
          <span class="name" dir="auto">
            <bdi lang={title?.lang}>{title?.text ?? mention.entity}</bdi>
            {entity && title?.text !== entity.name && (
              <small>
                {' '}
                <bdi>{entity.name}</bdi>
              </small>
            )}
          </span>{' '}
          <span class="around" lang={mention.lang} dir="auto">
            {before}
            <b>{mention.text}</b>
            {after}
          </span>
        </button>
      </li>
    ),
    [mention, frame, entity?.name, isStop, isHere, onGo, onFocus],
  );
}
