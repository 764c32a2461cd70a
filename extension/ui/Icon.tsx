import type { JSX } from 'preact';
import type { Kind } from '../story/format/kind.ts';
import { type IconName, type IconNode, icons } from './lucide-icons.ts';

const kindIcons: Record<Kind, IconName> = {
  organization: 'building',
  person: 'user-round',
  model: 'cpu',
  product: 'box',
  law: 'scale',
  place: 'map-pin',
  body: 'landmark',
  event: 'calendar',
  work: 'book-open',
  concept: 'lightbulb',
  other: 'shapes',
};

/** A drawing in the colour of the text beside it; it says nothing to assistive technology, its neighbour does. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  const shapes: readonly IconNode[] = icons[name];
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      {shapes.map(([Shape, attributes], at) => (
        <Shape key={at} {...attributes} />
      ))}
    </svg>
  );
}

/** The drawing that stands for a kind of entity. */
export function KindIcon({ kind }: { kind: Kind }): JSX.Element {
  return <Icon name={kindIcons[kind]} />;
}
