import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

interface GroupProps {
  legend: string;
  hint?: string | undefined;
  disabled?: boolean;
  children: ComponentChildren;
}

/** A named group of controls, with a word on what it is for. */
export function Fieldset({ legend, hint, disabled, children }: GroupProps): JSX.Element {
  const id = useId();
  return (
    <fieldset disabled={disabled} aria-describedby={hint && id}>
      <legend>{legend}</legend>
      {hint && (
        <p class="hint" id={id}>
          {hint}
        </p>
      )}
      <div class="controls">{children}</div>
    </fieldset>
  );
}

interface ChoicesProps<T extends string> extends Omit<GroupProps, 'children'> {
  value: T;
  choices: readonly { value: T; label: string; look?: string }[];
  onChoose: (value: T) => void;
}

/** One of several; `look` is a class for a label that shows what it offers. */
export function Choices<T extends string>({
  value,
  choices,
  onChoose,
  ...group
}: ChoicesProps<T>): JSX.Element {
  const name = useId();
  return (
    <Fieldset {...group}>
      {choices.map((choice) => (
        <label class="choice" key={choice.value}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span class={choice.look}>{choice.label}</span>
        </label>
      ))}
    </Fieldset>
  );
}

interface CheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
}

/** One thing that is there or not. */
export function Checkbox({ checked, onChange, children }: CheckProps): JSX.Element {
  return (
    <label class="choice">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {children}
    </label>
  );
}
