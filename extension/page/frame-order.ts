/** Where a frame stands among the frames of its tab: 0 for the tab's own document, then roughly in document order. */
export function frameOrder(frame: Window): number {
  if (frame === frame.parent) return 0;
  const { parent } = frame;
  let index = 0;
  while (index < parent.length && parent[index] !== frame) index++;
  // Frames in frames come between their parent and its next sibling.
  return frameOrder(parent) + (index + 1) / 1_000 ** depthOf(frame);
}

function depthOf(frame: Window): number {
  return frame === frame.parent ? 0 : 1 + depthOf(frame.parent);
}
