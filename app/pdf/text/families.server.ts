export type Family = { readonly regular: string; readonly bold: string; readonly postScriptName: string };

/** Font files by family, as module paths. A further family is one row here and its scripts' rows in `scripts.server.ts`. */
export const FAMILIES = {
  sans: noto('NotoSans', 'noto-sans'),
  arabic: noto('NotoSansArabic', 'noto-sans-arabic'),
  hebrew: noto('NotoSansHebrew', 'noto-sans-hebrew'),
  gurmukhi: noto('NotoSansGurmukhi', 'noto-sans-gurmukhi'),
  bengali: noto('NotoSansBengali', 'noto-sans-bengali'),
  gujarati: noto('NotoSansGujarati', 'noto-sans-gujarati'),
  devanagari: noto('NotoSansDevanagari', 'noto-sans-devanagari'),
  tamil: noto('NotoSansTamil', 'noto-sans-tamil'),
  ethiopic: noto('NotoSansEthiopic', 'noto-sans-ethiopic'),
  thai: noto('NotoSansThai', 'noto-sans-thai'),
  emoji: noto('NotoEmoji', 'noto-emoji'),
  han: noto('NotoSansSC', 'noto-sans-sc'),
} as const satisfies Record<string, Family>;

export type FamilyName = keyof typeof FAMILIES;

function noto(postScriptName: string, folder: string): Family {
  const file = (weight: string) => `@expo-google-fonts/${folder}/${weight}/${postScriptName}_${weight}.ttf`;
  return { postScriptName, regular: file('400Regular'), bold: file('700Bold') };
}
