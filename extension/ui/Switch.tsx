import './switch.css';
import type { JSX } from 'preact';

interface SwitchProps {
  on: boolean;
  onChange: (on: boolean) => void;
  /** What is switched; give this or `labelledBy`. */
  label?: string;
  /** The id of the element that says what is switched. */
  labelledBy?: string;
  disabled?: boolean;
}

/** An on-off switch that takes effect at once. */
export function Switch({ on, onChange, label, labelledBy, disabled }: SwitchProps): JSX.Element {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-label={label}
      aria-labelledby={labelledBy}
      disabled={disabled}
      onClick={() => onChange(!on)}
    />
  );
}
