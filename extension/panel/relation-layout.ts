import {
  type Force,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

/** How large something is set, in px. */
export interface Size {
  width: number;
  height: number;
}

/** The words on a relation's line, and the names that it leads between, by their places in the list of names. */
export interface LineLabel extends Size {
  from: number;
  to: number;
}

/** The middle of a box, in px from the map's start and top. */
export interface Point {
  x: number;
  y: number;
}

export interface RelationLayout {
  height: number;
  names: Point[];
  labels: Point[];
}

/** The least room between two boxes, and how long a line likes to be from a name to its words, in px. */
const GAP = 8;
const LINE = 16;
/** After so many steps d3's simulation has cooled down: https://d3js.org/d3-force/simulation#simulation_alphaDecay */
const STEPS = 300;

interface Body extends SimulationNodeDatum, Size {
  x: number;
  y: number;
}

/**
 * Lays out names and the words on the lines between them in a map of the given width, as high as it must be: what is
 * connected stands together, no two boxes meet, none stands over the edge. The same boxes are always laid out alike.
 */
export function layOutRelations(
  names: readonly Size[],
  labels: readonly LineLabel[],
  width: number,
): RelationLayout {
  const bodies = [...names, ...labels].map(
    ({ width, height }, at): Body => ({ width, height, ...beginning(at) }),
  );
  const links = labels.flatMap(({ from, to }, at) => {
    const label = names.length + at;
    return [from, to].map((name) => ({ source: name, target: label }));
  });
  const distance = ({ source, target }: { source: unknown; target: unknown }) =>
    ((source as Body).height + (target as Body).height) / 2 + LINE;
  forceSimulation(bodies)
    .force('lines', forceLink<Body, { source: number; target: number }>(links).distance(distance))
    .force(
      'apart',
      forceManyBody<Body>()
        .strength((_, at) => (at < names.length ? -160 : -40))
        .distanceMax(300),
    )
    .force('x', forceX<Body>(width / 2).strength(0.03))
    .force('y', forceY<Body>(0).strength(width < 500 ? 0.02 : 0.08))
    .force('boxes', keepApart(width))
    .stop()
    .tick(STEPS);
  for (const body of bodies) body.x = within(body, width);
  settle(bodies, width);
  const top = Math.min(0, ...bodies.map(({ y, height }) => y - height / 2));
  const points = bodies.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y - top) }));
  return {
    height: Math.ceil(Math.max(0, ...bodies.map(({ y, height }) => y + height / 2 - top))),
    names: points.slice(0, names.length),
    labels: points.slice(names.length),
  };
}

/** Seeds on a spiral, as d3 sets them, so that nothing hangs on chance. */
function beginning(at: number): Point {
  const radius = 12 * Math.sqrt(0.5 + at);
  const angle = at * Math.PI * (3 - Math.sqrt(5));
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** Pushes boxes that meet apart, along the shorter way, and back inside the map's edges. */
function keepApart(width: number): Force<Body, undefined> {
  let bodies: Body[] = [];
  const force = () => {
    for (const [at, one] of bodies.entries()) {
      for (const other of bodies.slice(at + 1)) {
        const { x, y } = overlap(one, other);
        if (x <= 0 || y <= 0) continue;
        const axis = x < y ? 'x' : 'y';
        const push = (Math.min(x, y) / 2) * (one[axis] < other[axis] ? -0.5 : 0.5);
        one[axis] += push;
        other[axis] -= push;
      }
      one.x = within(one, width);
    }
  };
  force.initialize = (given: Body[]) => {
    bodies = given;
  };
  return force;
}

/** Ends what overlap is left: from top to bottom, each box goes down until it is clear of those above it. */
function settle(bodies: readonly Body[], width: number): void {
  const placed: Body[] = [];
  for (const body of bodies.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    body.x = within(body, width);
    for (let met = meets(body, placed); met; met = meets(body, placed))
      body.y = met.y + (met.height + body.height) / 2 + GAP;
    placed.push(body);
  }
}

function meets(body: Body, others: readonly Body[]): Body | undefined {
  return others.find((other) => {
    const { x, y } = overlap(body, other);
    return x > 0.01 && y > 0.01;
  });
}

/** How far two boxes, with the room that is kept between them, lie over one another. */
function overlap(one: Body, other: Body): Point {
  return {
    x: (one.width + other.width) / 2 + GAP - Math.abs(one.x - other.x),
    y: (one.height + other.height) / 2 + GAP - Math.abs(one.y - other.y),
  };
}

function within({ x, width: own }: Body, width: number): number {
  return Math.max(own / 2, Math.min(width - own / 2, x));
}
