import type { SimulationNodeDatum } from 'd3-force';

/** How large something is set, in px. */
export interface Size {
  width: number;
  height: number;
}

/** The middle of a box, in px from the map's start and top. */
export interface Point {
  x: number;
  y: number;
}

/** A box that is being placed. */
export interface Body extends Omit<SimulationNodeDatum, 'x' | 'y'>, Point, Size {}

/** A line between the middles of two boxes. */
export interface Line {
  from: Body;
  to: Body;
}
