import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { keepApart, keepOffLines, settle, within } from './box-forces.ts';
import { countCrossings } from './crossings.ts';
import type { Body, Line, Point, Size } from './geometry.ts';

/** The words on a relation's line, and the names that it leads between, by their places in the list of names. */
export interface LineLabel extends Size {
  from: number;
  to: number;
}

export interface RelationLayout {
  height: number;
  names: Point[];
  labels: Point[];
}

/** How long a line likes to be between the edges of the boxes that it joins, in px. */
const LINE = 18;
/** d3's simulation has cooled down after 300 steps: https://d3js.org/d3-force/simulation#simulation_alphaDecay */
const STEPS = 300;
/** From how many beginnings the clearest layout is sought: fewer where each takes long, which goes by pairs of boxes. */
const trialsFor = (boxes: number) => Math.max(2, Math.min(16, Math.round(20_000 / boxes ** 2)));

/**
 * Lays out names and the words on the lines between them in a map of the given width, as high as it must be: what is
 * connected stands together, no two boxes meet, none stands over the edge, and few lines cross. d3's forces find a
 * layout from each of several beginnings, the one with fewest crossings is taken; the same boxes are always laid out
 * alike.
 */
export function layOutRelations(
  names: readonly Size[],
  labels: readonly LineLabel[],
  width: number,
): RelationLayout {
  let best: Body[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  const trials = trialsFor(names.length + labels.length);
  for (let trial = 0; trial < trials && fewest > 0; trial++) {
    const { bodies, lines } = simulate(names, labels, width, trial);
    const crossings = countCrossings(bodies, lines);
    if (crossings >= fewest) continue;
    fewest = crossings;
    best = bodies;
  }
  const top = Math.min(...best.map(({ y, height }) => y - height / 2));
  const points = best.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y - top) }));
  return {
    height: Math.ceil(Math.max(0, ...best.map(({ y, height }) => y + height / 2 - top))),
    names: points.slice(0, names.length),
    labels: points.slice(names.length),
  };
}

function simulate(names: readonly Size[], labels: readonly LineLabel[], width: number, trial: number) {
  const bodies = [...names, ...labels].map(({ width, height }): Body => ({ width, height, x: 0, y: 0 }));
  const hubs = bodies.slice(0, names.length);
  for (const [at, hub] of hubs.entries()) Object.assign(hub, beginning(at, trial));
  const direct = labels.map(({ from, to }) => ({ source: hubs[from]!, target: hubs[to]! }));
  // First the names alone, which pass through each other while they find their neighbours; then all, as boxes.
  forceSimulation(hubs)
    .force('lines', forceLink(direct).distance(110))
    .force('apart', forceManyBody<Body>().strength(-400))
    .force('x', forceX<Body>(width / 2).strength(300 / width / 10))
    .force('y', forceY<Body>(0).strength(0.02))
    .stop()
    .tick(STEPS);
  for (const hub of hubs) hub.x = within(hub, width);
  const lines = labels.flatMap(({ from, to }, at): Line[] => {
    const label = bodies[names.length + at]!;
    label.x = (hubs[from]!.x + hubs[to]!.x) / 2;
    label.y = (hubs[from]!.y + hubs[to]!.y) / 2;
    return [
      { from: hubs[from]!, to: label },
      { from: label, to: hubs[to]! },
    ];
  });
  forceSimulation(bodies)
    .force(
      'lines',
      forceLink(lines.map(({ from, to }) => ({ source: from, target: to })))
        .distance(({ source, target }) => (source.height + target.height) / 2 + LINE)
        .strength(0.3),
    )
    .force('apart', forceManyBody<Body>().strength(-60).distanceMax(200))
    .force('x', forceX<Body>(width / 2).strength(0.01))
    .force('y', forceY<Body>(0).strength(0.01))
    .force('off lines', keepOffLines(bodies, lines))
    .force('boxes', keepApart(bodies, width))
    .stop()
    .tick(STEPS);
  settle(bodies, width);
  return { bodies, lines };
}

/** Seeds on a spiral, as d3 sets them, turned by the trial, so that nothing hangs on chance. */
function beginning(at: number, trial: number): Point {
  const radius = 12 * Math.sqrt(0.5 + at);
  const angle = at * Math.PI * (3 - Math.sqrt(5)) * (1 + trial) + trial;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}
