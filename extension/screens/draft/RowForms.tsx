import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ArticlePassage, DraftEntity } from '../../draft/draft.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';

/** What can be opened in a row, one at a time. */
export type OpenForm = 'edit' | 'spelling' | 'merge' | 'split' | 'line';

export interface RowFormsProps {
  entity: DraftEntity;
  lang: string;
  form: OpenForm;
  /** The other names, which this one may be the same as. */
  others: () => readonly DraftEntity[];
  /** The sentences of the article that name it. */
  sentences: (id: string) => readonly ArticlePassage[];
  onRename: (id: string, name: string) => void;
  onSpelling: (id: string, spelling: string) => void;
  onMerge: (id: string, into: string) => void;
  onSplit: (id: string, spelling: string) => void;
  onLine: (id: string, line: ArticlePassage | null) => void;
  onClose: () => void;
}

/** The form that is open in a row. Escape closes it and changes nothing. */
export function RowForms(props: RowFormsProps): JSX.Element {
  const Form = { edit: Rename, spelling: AddSpelling, merge: SameAs, split: Split, line: ChooseLine }[
    props.form
  ];
  return <Form {...props} />;
}

const closedBy = (onClose: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape') return;
  // It is no key for the page: that would be left.
  event.stopPropagation();
  onClose();
};

function Rename({ entity, lang, onRename, onClose }: RowFormsProps): JSX.Element {
  const { t } = useWords();
  return (
    <OneField
      label={t('check.name')}
      value={entity.name}
      lang={lang}
      onDone={(name) => onRename(entity.id, name)}
      onClose={onClose}
    />
  );
}

function AddSpelling({ entity, lang, onSpelling, onClose }: RowFormsProps): JSX.Element {
  const { t } = useWords();
  return (
    <OneField
      label={t('check.addSpelling', { name: entity.name })}
      value=""
      lang={lang}
      onDone={(spelling) => onSpelling(entity.id, spelling)}
      onClose={onClose}
    />
  );
}

interface OneFieldProps {
  label: string;
  value: string;
  lang: string;
  onDone: (value: string) => void;
  onClose: () => void;
}

function OneField({ label, value, lang, onDone, onClose }: OneFieldProps): JSX.Element {
  const { t } = useWords();
  return (
    <form
      class="row-form"
      onKeyDown={closedBy(onClose)}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = String(new FormData(event.currentTarget).get('typed')).trim();
        if (typed !== '') onDone(typed);
        onClose();
      }}
    >
      <input
        class="field"
        name="typed"
        aria-label={label}
        value={value}
        maxLength={200}
        lang={lang}
        dir="auto"
        autocomplete="off"
        ref={focusOnce}
      />
      <button type="submit" class="button bordered">
        {t('check.done')}
      </button>
      <Button onClick={onClose}>{t('check.cancel')}</Button>
    </form>
  );
}

function SameAs({ entity, others, onMerge, onClose }: RowFormsProps): JSX.Element {
  const { t } = useWords();
  const names = others().filter(({ id }) => id !== entity.id);
  return (
    <Choose
      label={t('check.sameAsWhich', { name: entity.name })}
      choices={names.map(({ id, name }) => ({ value: id, label: name }))}
      act={t('check.join')}
      onDone={(into) => onMerge(entity.id, into)}
      onClose={onClose}
    />
  );
}

function Split({ entity, onSplit, onClose }: RowFormsProps): JSX.Element {
  const { t } = useWords();
  return (
    <Choose
      label={t('check.splitWhich', { name: entity.name })}
      choices={[...entity.names, ...entity.onlyHere].map((name) => ({ value: name, label: name }))}
      act={t('check.makeOwn')}
      onDone={(spelling) => onSplit(entity.id, spelling)}
      onClose={onClose}
    />
  );
}

interface ChooseProps {
  label: string;
  choices: readonly { value: string; label: string }[];
  act: string;
  onDone: (value: string) => void;
  onClose: () => void;
}

function Choose({ label, choices, act, onDone, onClose }: ChooseProps): JSX.Element {
  const { t } = useWords();
  const [value, setValue] = useState(choices[0]?.value ?? '');
  return (
    <form
      class="row-form"
      onKeyDown={closedBy(onClose)}
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
        if (value !== '') onDone(value);
      }}
    >
      <label>
        {label}{' '}
        <select
          class="field"
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          ref={focusOnce}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button bordered" disabled={value === ''}>
        {act}
      </button>
      <Button onClick={onClose}>{t('check.cancel')}</Button>
    </form>
  );
}

/** No more sentences than these are offered; the text beside has them all. */
const maxSentences = 12;

function ChooseLine({ entity, lang, sentences, onLine, onClose }: RowFormsProps): JSX.Element {
  const { t } = useWords();
  const done = (line: ArticlePassage | null) => {
    onClose();
    onLine(entity.id, line);
  };
  return (
    <fieldset class="row-form" onKeyDown={closedBy(onClose)}>
      <legend class="visually-hidden">{t('check.addLineFor', { name: entity.name })}</legend>
      <p>{t('check.lineFrom')}</p>
      <ul class="sentences">
        {sentences(entity.id)
          .slice(0, maxSentences)
          .map((sentence, at) => (
            <li key={`${sentence.paragraph} ${sentence.start}`}>
              <button
                type="button"
                lang={lang}
                dir="auto"
                ref={at === 0 ? focusOnce : null}
                onClick={() => done(sentence)}
              >
                {sentence.text}
              </button>
            </li>
          ))}
      </ul>
      {entity.who && <Button onClick={() => done(null)}>{t('check.noLineAtAll')}</Button>}
      <Button onClick={onClose}>{t('check.cancel')}</Button>
    </fieldset>
  );
}

/** Has what a form begins with take the focus when it appears. */
function focusOnce(element: HTMLElement | null): void {
  if (!element || element.dataset.focused) return;
  element.dataset.focused = 'yes';
  element.focus();
  if (element instanceof HTMLInputElement) element.select();
}
