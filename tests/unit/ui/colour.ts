/** Red, green and blue as light, 0 to 1 each. */
export type Light = [red: number, green: number, blue: number];

type Triple = [number, number, number];

/** `#rrggbb` as light. */
export function fromHex(hex: string): Light {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Light;
}

/** The contrast of two colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: Light, other: Light): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** `color-mix(in oklab, text share, oklch(hue))`, clipped to what a screen can show. */
export function mixWithText(text: Light, share: number, hue: { l: number; c: number; h: number }): Light {
  const angle = (hue.h * Math.PI) / 180;
  const other: Triple = [hue.l, hue.c * Math.cos(angle), hue.c * Math.sin(angle)];
  const mixed = toOklab(text).map((value, at) => value * share + other[at]! * (1 - share)) as Triple;
  return fromOklab(mixed).map((value) => Math.min(1, Math.max(0, value))) as Light;
}

function luminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const times = (rows: Triple[], [x, y, z]: Triple): Triple =>
  rows.map(([a, b, c]) => a * x + b * y + c * z) as Triple;

// The matrices of the OKLab colour space, https://www.w3.org/TR/css-color-4/#color-conversion-code
function toOklab(light: Light): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  ).map(Math.cbrt) as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

function fromOklab(lab: Triple): Light {
  const cones = times(
    [
      [1, 0.3963377774, 0.2158037573],
      [1, -0.1055613458, -0.0638541728],
      [1, -0.0894841775, -1.291485548],
    ],
    lab,
  ).map((cone) => cone ** 3) as Triple;
  return times(
    [
      [4.0767416621, -3.3077115913, 0.2309699292],
      [-1.2684380046, 2.6097574011, -0.3413193965],
      [-0.0041960863, -0.7034186147, 1.707614701],
    ],
    cones,
  );
}
