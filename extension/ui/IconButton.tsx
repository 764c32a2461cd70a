import type { JSX, Ref } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './lucide-icons.ts';

interface IconButtonProps {
  icon: IconName;
  /** What it does, for the tool tip and for assistive technology, which would say it twice if it were its label too. */
  label: string;
  /** What else assistive technology is to say of it. */
  description?: string;
  onClick: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** Set for a button that stays down. */
  pressed?: boolean;
  /** Set for a button that shows and hides something. */
  expanded?: boolean;
  disabled?: boolean;
  ref?: Ref<HTMLButtonElement> | undefined;
}

/** A button of 28 by 28 px that is only a drawing. */
export function IconButton({
  icon,
  label,
  description,
  onClick,
  onKeyDown,
  pressed,
  expanded,
  disabled,
  ref,
}: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      ref={ref ?? null}
      title={label}
      aria-description={description}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <Icon name={icon} />
    </button>
  );
}
