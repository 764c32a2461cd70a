/** Where a curve starts or ends: beside a label, in px from the picture's start and top. */
export interface TieEnd {
  x: number;
  y: number;
}

/**
 * The SVG path of a curve that leaves one label's end, runs down beside all labels between and comes back to
 * another's. `past` is what it must keep clear of and `edge` how far it may go, in px from the picture's start.
 */
export function tiePath(one: TieEnd, other: TieEnd, past: number, edge: number): string {
  const [top, bottom] = one.y <= other.y ? [one, other] : [other, one];
  const height = bottom.y - top.y;
  const clear = Math.min(Math.max(past, top.x, bottom.x), edge);
  // As round as there is room for: an ear on a narrow page, half an ellipse on a wide one.
  const out = Math.max(clear, Math.min(edge, clear + Math.max(14, height / 6)));
  const bend = Math.min(height / 2, (out - clear) * 3);
  const round = (length: number) => Math.round(length * 10) / 10;
  const at = (x: number, y: number) => `${round(x)} ${round(y)}`;
  return [
    `M${at(top.x, top.y)}L${at(clear, top.y)}`,
    `C${at(out, top.y)} ${at(out, top.y)} ${at(out, top.y + bend)}`,
    `L${at(out, bottom.y - bend)}`,
    `C${at(out, bottom.y)} ${at(out, bottom.y)} ${at(clear, bottom.y)}`,
    `L${at(bottom.x, bottom.y)}`,
  ].join('');
}
