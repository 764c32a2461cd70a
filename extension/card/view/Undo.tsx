import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';
import type { ActRequest } from '../machine/events.ts';
import { actWords } from './act-words.ts';

interface UndoProps {
  request: ActRequest;
  /** The name as the page spells it. */
  spelled: string;
  /** The entity's name. */
  name: string;
  titleId: string;
  onUndo: () => void;
}

/** What a card becomes once it has taken underlines off the page: one line that says so, and the way back. */
export function Undo({ request, spelled, name, titleId, onUndo }: UndoProps): JSX.Element {
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const { current } = button;
    const card = current?.closest('[data-card]');
    // The menu had focus and is gone; the card keeps it until there is something to press.
    if (card && card === (card.getRootNode() as ShadowRoot).activeElement) current?.focus();
  }, []);
  const failed = request.progress === 'undo-failed';
  return (
    <div class="done">
      <p id={titleId} dir="auto">
        {failed ? t('card.failed.unsaved') : actWords(request.act, spelled, name, t)}
      </p>
      <Button ref={button} onClick={onUndo}>
        {t('card.undo')}
      </Button>
    </div>
  );
}
