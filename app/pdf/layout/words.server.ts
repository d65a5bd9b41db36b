type Words = {
  readonly reference: (reference: string) => string;
  readonly page: (page: number, pages: number) => string;
  readonly sealed: (council: string) => string;
  readonly sealName: (council: string) => string;
  /** Where anyone may check the file, and what the code beside it holds. */
  readonly check: (address: string) => string;
  readonly checkCode: (address: string) => string;
};

/** The few words that the page itself says, by language. A further language is one row; one that is absent reads English. */
const WORDS = {
  en: {
    reference: (reference) => `Reference ${reference}`,
    page: (page, pages) => `Page ${page} of ${pages}`,
    sealed: (council) =>
      `Sealed by ${council}. The seal shows that this document comes from the council and that nothing in it has changed since it was made. It is not the signature of any person.`,
    sealName: (council) => `Electronic seal of ${council}`,
    check: (address) => `To check that this file is ours and was not changed: ${address}`,
    checkCode: (address) => `QR code for the web address ${address}`,
  },
  pl: {
    reference: (reference) => `Numer ${reference}`,
    page: (page, pages) => `Strona ${page} z ${pages}`,
    sealed: (council) =>
      `Pieczęć elektroniczna: ${council}. Pieczęć pokazuje, że ten dokument pochodzi z urzędu i że nic się w nim nie zmieniło od czasu, gdy powstał. Nie jest podpisem żadnej osoby.`,
    sealName: (council) => `Pieczęć elektroniczna: ${council}`,
    check: (address) => `Tu można sprawdzić, czy ten plik jest od nas i czy nie został zmieniony: ${address}`,
    checkCode: (address) => `Kod QR z adresem strony ${address}`,
  },
} as const satisfies Record<string, Words>;

/** The page's words, and the language that they are in. */
export function wordsIn(lang: string): { readonly words: Words; readonly lang: string } {
  const short = lang.toLowerCase().split('-')[0];
  const known = Object.entries(WORDS).find(([code]) => code === short);
  return known ? { words: known[1], lang } : { words: WORDS.en, lang: 'en-GB' };
}
