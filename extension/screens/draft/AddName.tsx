import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';

interface AddNameProps {
  lang: string;
  /** Gives why a name cannot be added, or undefined where it was. */
  onAdd: (name: string) => string | undefined;
  onClose: () => void;
}

/** Adds a name by writing it, for those who do not mark it in the text. */
export function AddName({ lang, onAdd, onClose }: AddNameProps): JSX.Element {
  const { t } = useWords();
  const [problem, setProblem] = useState<string | undefined>();
  return (
    <form
      class="add-name"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const refused = onAdd(String(new FormData(form).get('name')).trim());
        setProblem(refused);
        if (!refused) form.reset();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <label for="new-name">{t('check.addHow')}</label>
      <span class="acts">
        <input
          class="field"
          id="new-name"
          name="name"
          required
          maxLength={200}
          lang={lang}
          dir="auto"
          autocomplete="off"
          aria-describedby={problem ? 'new-name-problem' : undefined}
          ref={(input) => {
            if (!input || input.dataset.focused) return;
            input.dataset.focused = 'yes';
            input.focus();
          }}
        />
        <button type="submit" class="button bordered">
          {t('check.add')}
        </button>
        <Button onClick={onClose}>{t('check.cancel')}</Button>
      </span>
      {problem && (
        <p class="problem" id="new-name-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
