import type { JSX } from 'preact';
import type { StatedText } from '../../story/view/shown.ts';
import { Origins } from './Origins.tsx';
import { Stated } from './Stated.tsx';

interface StatementProps {
  statement: StatedText;
  /** Show what it rests on. */
  open: boolean;
  class?: string;
}

/** Our own words, with what they rest on where that is asked for. */
export function Statement({ statement, open, class: name }: StatementProps): JSX.Element {
  return (
    <div class={name}>
      <p dir="auto">
        <Stated text={statement.text} />
      </p>
      {open && <Origins from={statement.from} />}
    </div>
  );
}
