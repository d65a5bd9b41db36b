export type Family = { readonly regular: string; readonly bold: string; readonly postScriptName: string };

/** Font files by family, as module paths. A further family is one row here and its scripts' rows in `scripts.server.ts`. */
export const FAMILIES = {
  sans: {
    postScriptName: 'NotoSans',
    regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
    bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  },
} as const satisfies Record<string, Family>;

export type FamilyName = keyof typeof FAMILIES;
