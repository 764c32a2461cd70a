import type { JSX } from 'preact';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { type JustDone, Toast } from '../../ui/Toast.tsx';
import { useWords } from '../../ui/words.tsx';
import { wordStep } from './step-words.ts';
import type { What } from './use-check.ts';

interface FootProps {
  /** Number of names that will be found; undefined while the article is read. */
  ticked: number | undefined;
  undoes: What | undefined;
  redoes: What | undefined;
  isSaving: boolean;
  isKept: boolean;
  /** What has just gone from the list. */
  gone?: JustDone | undefined;
  onGoneRead?: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onDiscard: () => void;
  onSave: () => void;
}

/** What saving will do, the steps back and forth, and the two ways out. It stays at the bottom of the window. */
export function Foot(props: FootProps): JSX.Element {
  const { ticked, undoes, redoes, isSaving, isKept, gone, onUndo, onRedo, onDiscard, onSave } = props;
  const { t } = useWords();
  return (
    <footer class="foot">
      <Toast said={gone} onEnd={() => props.onGoneRead?.()} />
      <div class="inner">
        <p>
          {ticked !== undefined && <b>{t('check.willBeFound', ticked)}</b>}{' '}
          <span class="quiet">{t('check.stays')}</span>
        </p>
        <span class="steps">
          <IconButton
            icon="undo-2"
            label={undoes ? t('check.undo', { step: wordStep(undoes, t) }) : t('check.nothingToUndo')}
            disabled={!undoes}
            onClick={onUndo}
          />
          <IconButton
            icon="redo-2"
            label={redoes ? t('check.redo', { step: wordStep(redoes, t) }) : t('check.nothingToRedo')}
            disabled={!redoes}
            onClick={onRedo}
          />
        </span>
        <ul class="keys" aria-hidden="true">
          <li>
            <kbd>↑</kbd> <kbd>↓</kbd> {t('check.keys.move')}
          </li>
          <li>
            <kbd>{t('check.keys.space')}</kbd> {t('check.keys.tick')}
          </li>
          <li>
            <kbd>E</kbd> {t('check.keys.edit')}
          </li>
          <li>
            <kbd>M</kbd> {t('check.keys.same')}
          </li>
        </ul>
        <Button onClick={onDiscard}>{t(isKept ? 'check.cancel' : 'check.discard')}</Button>
        <button
          type="button"
          class="button primary"
          disabled={ticked === undefined || isSaving}
          aria-keyshortcuts="Control+Enter"
          onClick={onSave}
        >
          {t(isSaving ? 'check.saving' : 'check.save')}
        </button>
      </div>
    </footer>
  );
}
