import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Kind } from '../../story/format/kind.ts';
import { Button } from '../../ui/Button.tsx';
import { KindIcon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';
import type { CardHandlers } from './handlers.ts';

interface SealedCardProps {
  kind: Kind;
  /** The name as the page, or a story that comes with Backstory, has it. */
  name: string;
  titleId: string;
  handlers: CardHandlers;
}

/**
 * A card whose words stand in a frame. Outside it there is nothing that the page does not say itself: that is seen until
 * the frame is there, and stays where the page lets none be shown.
 */
export function SealedCard({ kind, name, titleId, handlers }: SealedCardProps): JSX.Element {
  const { t } = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  useLayoutEffect(() => handlers.showFrame?.(frame.current!), []);
  return (
    <div class="sealed">
      <div class="around-frame">
        <span class="kind">
          <KindIcon kind={kind} />
          {t(`kind.${kind}`)}
        </span>
        <h2 class="name" id={titleId} dir="auto">
          {name}
        </h2>
        <div class="without-frame">
          <p>{t('card.sealed')}</p>
          <Button onClick={() => handlers.openKept?.()}>{t('card.openKept')}</Button>
        </div>
      </div>
      <iframe ref={frame} title={name} />
    </div>
  );
}
