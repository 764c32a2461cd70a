import type { JSX } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-nodes.ts';

interface IconButtonProps {
  icon: IconName;
  /** What it does, for the tool tip and for assistive technology. */
  label: string;
  onClick: () => void;
  /** Set for a button that stays down. */
  pressed?: boolean;
  /** Set for a button that shows and hides something. */
  expanded?: boolean;
  disabled?: boolean;
}

/** A button of 28 by 28 px that is only a drawing. */
export function IconButton({
  icon,
  label,
  onClick,
  pressed,
  expanded,
  disabled,
}: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
