import type { FrameWalk } from '../messages/walk-shapes.ts';

/** A frame of a tab, for walking through the mentions of all. */
export interface WalkedFrame {
  frameId: number;
  /** The way to it from the tab's own document, which has none: its number in each window. */
  path: number[];
  /** Whether the keyboard is in it, or in a frame of it. */
  hasFocus: boolean;
  /** The numbers of those of its frames that stand in something whose hidden overflow only scripts can scroll. */
  cut?: readonly number[];
  /** What it tells; undefined where nothing of it is read. */
  walk?: FrameWalk | undefined;
}

/** A mention of a tab; `index` counts from 0 through those of all frames. */
export interface WalkPosition {
  frameId: number;
  id: number;
  index: number;
  of: number;
}

/**
 * The mention to which a walk goes next (1) or back (-1), round and round through the frames in document order. It begins
 * in the frame that has the keyboard, or else around that, with what is seen. Undefined where there is none at all.
 */
export function nextPlace(frames: readonly WalkedFrame[], by: 1 | -1): WalkPosition | undefined {
  const order = inOrder(frames);
  const of = order.length;
  const now = standsAt(frames);
  if (of === 0) return undefined;
  const at = now ? indexOf(order, now.frameId, now.walk!.mentions[now.walk!.at!]!) : -1;
  if (at >= 0) return placeAt(order, (at + by + of) % of);
  const frame = whereToBegin(frames, by)!;
  const { mentions, first, last } = frame.walk!;
  return placeAt(order, indexOf(order, frame.frameId, mentions[by > 0 ? first : last]!));
}

/** True of a frame that a reader cannot scroll to, so that its walk must not ask the pages around it for that. */
export function isCutOff(frames: readonly WalkedFrame[], frameId: number): boolean {
  const path = frames.find((one) => one.frameId === frameId)?.path ?? [];
  return path.some((number, depth) =>
    frames.some((one) => String(one.path) === String(path.slice(0, depth)) && one.cut?.includes(number)),
  );
}

/** The frame where the walk came to last. */
export function standsAt(frames: readonly WalkedFrame[]): WalkedFrame | undefined {
  return frames
    .filter(({ walk }) => walk?.at !== undefined)
    .toSorted((a, b) => b.walk!.steppedAt - a.walk!.steppedAt)[0];
}

function whereToBegin(frames: readonly WalkedFrame[], by: 1 | -1): WalkedFrame | undefined {
  const [focused] = frames
    .filter(({ hasFocus }) => hasFocus)
    .toSorted((a, b) => b.path.length - a.path.length);
  const around = frames
    .filter(({ path }) => focused && path.every((number, at) => focused.path[at] === number))
    .toSorted((a, b) => b.path.length - a.path.length);
  const rest = frames.toSorted((a, b) => by * compare(a.path, b.path));
  const found = [...around, ...rest].filter(({ walk }) => walk && walk.mentions.length > 0);
  return found.find(({ walk }) => walk!.isInView) ?? found[0];
}

interface Mention {
  frameId: number;
  id: number;
}

/** All mentions in document order: those of a frame where it stands in the page around it. */
function inOrder(frames: readonly WalkedFrame[]): Mention[] {
  const sorted = frames.toSorted((a, b) => compare(a.path, b.path));
  const mentions: Mention[] = [];
  const add = ({ frameId, path, walk }: WalkedFrame) => {
    const own = walk?.mentions ?? [];
    const children = sorted
      .filter((child) => child.path.length === path.length + 1 && path.every((n, at) => child.path[at] === n))
      .map((child) => ({ child, before: walk?.before[child.path.at(-1)!] ?? own.length }))
      .toSorted((a, b) => a.before - b.before);
    let done = 0;
    const upTo = (end: number) => {
      for (; done < end; done++) mentions.push({ frameId, id: own[done]! });
    };
    for (const { child, before } of children) {
      upTo(before);
      add(child);
    }
    upTo(own.length);
  };
  for (const frame of sorted) if (!sorted.some((other) => isAround(other, frame))) add(frame);
  return mentions;
}

/** True of the frame directly around another. */
function isAround(other: WalkedFrame, { path }: WalkedFrame): boolean {
  return other.path.length === path.length - 1 && other.path.every((number, at) => path[at] === number);
}

function indexOf(order: readonly Mention[], frameId: number, id: number): number {
  return order.findIndex((one) => one.frameId === frameId && one.id === id);
}

function placeAt(order: readonly Mention[], index: number): WalkPosition | undefined {
  const mention = order[index];
  return mention && { ...mention, index, of: order.length };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}
