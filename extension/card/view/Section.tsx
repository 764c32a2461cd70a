import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

/** A part of the unfolded card under its own small title. */
export function Section({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <h3 id={id} dir="auto">
        {title}
      </h3>
      {children}
    </section>
  );
}
