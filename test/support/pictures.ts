import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Picture } from '~/test/support/read-pdf';

/** How dark each square of so many dots a side is, from 0 to 1: coarse enough for two renderers, fine enough to miss a letter. */
export function darkness(picture: Picture, side = 10): readonly number[] {
  const across = Math.floor(picture.width / side);
  const down = Math.floor(picture.height / side);
  const cells = new Array<number>(across * down).fill(0);
  for (let y = 0; y < down * side; y += 1) {
    for (let x = 0; x < across * side; x += 1) {
      const cell = Math.floor(y / side) * across + Math.floor(x / side);
      cells[cell] = (cells[cell] ?? 0) + (255 - (picture.grey[y * picture.width + x] ?? 255)) / (255 * side * side);
    }
  }
  return cells;
}

/** By how much the darkness of two pictures differs where it differs most. Pictures of two sizes differ wholly. */
export function farthest(one: Picture, other: Picture, side = 10): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const there = darkness(other, side);
  return darkness(one, side).reduce((most, dark, cell) => Math.max(most, Math.abs(dark - (there[cell] ?? 0))), 0);
}

/** The lines of dots from one height to another, as parts of the whole: 0 is the upper edge. */
export function band(picture: Picture, from: number, to: number): Picture {
  const [first, last] = [Math.round(from * picture.height), Math.round(to * picture.height)];
  const grey = picture.grey.subarray(first * picture.width, last * picture.width);
  return { width: picture.width, height: last - first, grey };
}

/** A picture without its empty lines of dots: how far apart lines of text stand is a matter of layout, not of letters. */
export function withoutEmptyLines({ width, height, grey }: Picture): Picture {
  const lines = Array.from({ length: height }, (_, y) => grey.subarray(y * width, (y + 1) * width));
  const inked = lines.filter((line) => line.some((dot) => dot < PAPER));
  return { width, height: inked.length, grey: Buffer.concat(inked) };
}

/** Sixteen greys are kept of a picture: a lighter one than this is white. */
const PAPER = 0xf0;

/** A picture that somebody looked at and approved; null where there is none. */
export async function approvedPicture(name: string): Promise<Picture | null> {
  const file = approvedFile(name);
  if (!existsSync(file)) return null;
  const { data, info } = await sharp(file).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: data };
}

/** Keeps a picture as the approved one, in sixteen greys. */
export async function approve(name: string, { width, height, grey }: Picture): Promise<void> {
  const file = approvedFile(name);
  mkdirSync(path.dirname(file), { recursive: true });
  const raw = { width, height, channels: 1 } as const;
  await sharp(grey, { raw }).png({ palette: true, colours: 16, compressionLevel: 9 }).toFile(file);
}

function approvedFile(name: string): string {
  return path.join('test/pdf/approved', `${name}.png`);
}
