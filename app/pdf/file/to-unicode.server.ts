/** `beginbfchar` takes at most a hundred entries (Adobe Technical Note 5014). */
const MOST_ENTRIES = 100;
const NOTHING_TO_SAY = '\u200b';

/** The table from codes (counted from 1) to text, by which a reader copies, searches and speaks. */
export function toUnicodeMap(texts: readonly string[]): string {
  const entries = texts.map((text, index) => `<${hex(index + 1)}> <${utf16(text || NOTHING_TO_SAY)}>`);
  const groups: string[] = [];
  for (let from = 0; from < entries.length; from += MOST_ENTRIES) {
    const some = entries.slice(from, from + MOST_ENTRIES);
    groups.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${groups.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(text: string): string {
  let digits = '';
  for (let unit = 0; unit < text.length; unit += 1) digits += hex(text.charCodeAt(unit));
  return digits;
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
