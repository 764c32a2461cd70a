import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** The sizes that browsers draw in their toolbars. */
const sizes = [16, 32, 48];

/** Writes the toolbar's icon without its colours, for where nothing is read: `icons/grey-16.png` and so on. */
export async function writeGreyIcons(from: string, outDir: string): Promise<void> {
  const folder = join(outDir, 'icons');
  await mkdir(folder, { recursive: true });
  await Promise.all(
    sizes.map((size) =>
      sharp(from)
        .resize(size)
        .greyscale()
        .modulate({ brightness: 1.6 })
        .png()
        .toFile(join(folder, `grey-${size}.png`)),
    ),
  );
}
