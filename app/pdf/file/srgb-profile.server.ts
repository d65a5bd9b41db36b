const HEADER_LENGTH = 128;
const ENTRY_LENGTH = 12;
const CURVE_POINTS = 1024;

/** The primaries and white of sRGB (IEC 61966-2-1), adapted to D50 as ICC profiles ask. */
const WHITE = [0.9642, 1, 0.8249] as const;
const RED = [0.43607, 0.22249, 0.01392] as const;
const GREEN = [0.38515, 0.71687, 0.09708] as const;
const BLUE = [0.14307, 0.06061, 0.7141] as const;

type Part = { readonly tags: readonly string[]; readonly bytes: Buffer };

/** An ICC version 2.1 display profile for sRGB, computed here: PDF/A asks for one in every file that has colour. */
export function srgbProfile(): Uint8Array {
  const parts: readonly Part[] = [
    { tags: ['desc'], bytes: description('sRGB') },
    { tags: ['cprt'], bytes: typed('text', Buffer.from('No copyright\0', 'latin1')) },
    { tags: ['wtpt'], bytes: xyz(WHITE) },
    { tags: ['rXYZ'], bytes: xyz(RED) },
    { tags: ['gXYZ'], bytes: xyz(GREEN) },
    { tags: ['bXYZ'], bytes: xyz(BLUE) },
    { tags: ['rTRC', 'gTRC', 'bTRC'], bytes: curve() },
  ];
  const entries = parts.flatMap((part) => part.tags).length;
  const table = Buffer.alloc(4 + entries * ENTRY_LENGTH);
  table.writeUInt32BE(entries, 0);
  let offset = HEADER_LENGTH + table.length;
  let entry = 4;
  for (const part of parts) {
    for (const tag of part.tags) {
      table.write(tag, entry, 'latin1');
      table.writeUInt32BE(offset, entry + 4);
      table.writeUInt32BE(part.bytes.length, entry + 8);
      entry += ENTRY_LENGTH;
    }
    offset += part.bytes.length;
  }
  return Buffer.concat([header(offset), table, ...parts.map((part) => part.bytes)]);
}

function header(length: number): Buffer {
  const bytes = Buffer.alloc(HEADER_LENGTH);
  bytes.writeUInt32BE(length, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [index, part] of [2026, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  for (const [index, value] of WHITE.entries()) bytes.writeInt32BE(fixed(value), 68 + 4 * index);
  return bytes;
}

function typed(type: string, value: Buffer): Buffer {
  const length = 8 + value.length;
  const bytes = Buffer.alloc(Math.ceil(length / 4) * 4);
  bytes.write(type, 0, 'latin1');
  value.copy(bytes, 8);
  return bytes;
}

/** A version 2 description: the name in ASCII, and empty places for Unicode and for a Macintosh script. */
function description(name: string): Buffer {
  const ascii = Buffer.alloc(4 + name.length + 1 + 8 + 3 + 67);
  ascii.writeUInt32BE(name.length + 1, 0);
  ascii.write(name, 4, 'latin1');
  return typed('desc', ascii);
}

function xyz(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(12);
  for (const [index, value] of values.entries()) bytes.writeInt32BE(fixed(value), 4 * index);
  return typed('XYZ ', bytes);
}

function curve(): Buffer {
  const bytes = Buffer.alloc(4 + 2 * CURVE_POINTS);
  bytes.writeUInt32BE(CURVE_POINTS, 0);
  for (let point = 0; point < CURVE_POINTS; point += 1) {
    bytes.writeUInt16BE(Math.round(65535 * linear(point / (CURVE_POINTS - 1))), 4 + 2 * point);
  }
  return typed('curv', bytes);
}

function linear(shown: number): number {
  return shown <= 0.04045 ? shown / 12.92 : ((shown + 0.055) / 1.055) ** 2.4;
}

function fixed(value: number): number {
  return Math.round(value * 65536);
}
