import type { JSX } from 'preact';
import type { StatedText } from '../../story/view/shown.ts';
import { Origins } from './Origins.tsx';
import { Stated } from './Stated.tsx';

interface StatementProps {
  statement: StatedText;
  /** The words are those of an article. */
  quoted?: boolean;
  /** Show what it rests on. */
  open: boolean;
  class?: string;
}

/** Our own words, or an article's, with what they rest on where that is asked for. */
export function Statement({ statement, quoted, open, class: name }: StatementProps): JSX.Element {
  return (
    <div class={name}>
      <p dir="auto">{quoted ? <q class="said">{statement.text}</q> : <Stated text={statement.text} />}</p>
      {open && <Origins from={statement.from} />}
    </div>
  );
}
