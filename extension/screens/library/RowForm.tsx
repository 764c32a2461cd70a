import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';

interface RowFormProps {
  /** The words of the button that saves. */
  saves: string;
  isDisabled?: boolean;
  onSave: () => void;
  onCancel: () => void;
  /** The one field of the form. */
  children: ComponentChildren;
}

/** What is edited of a row in its place: Enter saves, Escape leaves all as it was. */
export function RowForm({
  saves,
  isDisabled = false,
  onSave,
  onCancel,
  children,
}: RowFormProps): JSX.Element {
  const { t } = useWords();
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      {children}
      <Button bordered disabled={isDisabled} onClick={onSave}>
        {saves}
      </Button>
      <Button onClick={onCancel}>{t('library.cancel')}</Button>
    </form>
  );
}

interface RenameFormProps {
  /** The name as it is now. */
  name: string;
  label: string;
  maxLength?: number;
  /** Called with what was typed; with undefined if nothing is to change. */
  onEnd: (typed: string | undefined) => void;
}

/** Asks for another name, beginning with the one that there is. */
export function RenameForm({ name, label, maxLength, onEnd }: RenameFormProps): JSX.Element {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <RowForm
      saves={t('library.saveTitle')}
      onSave={() => onEnd(field.current!.value)}
      onCancel={() => onEnd(undefined)}
    >
      <input
        ref={field}
        class="field"
        type="text"
        dir="auto"
        maxLength={maxLength}
        defaultValue={name}
        aria-label={label}
      />
    </RowForm>
  );
}
