/** Red, green and blue as light, 0 to 1 each. */
export type Light = [red: number, green: number, blue: number];

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

/** A translucent `#rrggbbaa` laid over a page, as light. */
export function over(wash: string, page: string): Light {
  const share = Number.parseInt(wash.slice(7, 9), 16) / 255;
  const mixed = [1, 3, 5].map((at) => {
    const [top, under] = [wash, page].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [
      number,
      number,
    ];
    return Math.round(top * share + under * (1 - share))
      .toString(16)
      .padStart(2, '0');
  });
  return fromHex(`#${mixed.join('')}`);
}

function luminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
