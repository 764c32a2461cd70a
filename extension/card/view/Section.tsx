import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../../ui/Icon.tsx';

interface SectionProps {
  title: string;
  /** Of a folded part only the title and this number are seen until it is opened: an unfolded card stays short. */
  folded?: number;
  children: ComponentChildren;
}

/** A part of the unfolded card under its own small title. */
export function Section({ title, folded, children }: SectionProps): JSX.Element {
  const id = useId();
  const heading = (
    <h3 id={id} dir="auto">
      {title}
    </h3>
  );
  if (folded === undefined) {
    return (
      <section class="section" aria-labelledby={id}>
        {heading}
        {children}
      </section>
    );
  }
  return (
    <section class="section" aria-labelledby={id}>
      <details>
        <summary>
          {heading}
          <span class="amount">{folded}</span>
          <Icon name="chevron-down" />
        </summary>
        {children}
      </details>
    </section>
  );
}
