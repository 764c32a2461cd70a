import type { ComponentChildren, JSX, Ref } from 'preact';

interface ButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  /** Said instead of the words on it, which it must contain. */
  label?: string;
  /** Drawn with an edge, where nothing else tells that it can be pressed. */
  bordered?: boolean;
  /** Set for a button that shows and hides something. */
  expanded?: boolean;
  disabled?: boolean;
  ref?: Ref<HTMLButtonElement> | undefined;
}

/** A button with words on it, in the colour that acts. */
export function Button({
  children,
  onClick,
  label,
  bordered,
  expanded,
  disabled,
  ref,
}: ButtonProps): JSX.Element {
  return (
    <button
      type="button"
      ref={ref ?? null}
      class={bordered ? 'button bordered' : 'button'}
      aria-label={label}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
