/** The words around a family's page, which a translated form replaces. */
export type FamilyPageWords = {
  readonly exit: string;
  readonly exitSkip: string;
  readonly skip: string;
  readonly idle?: { readonly title: string; readonly text: string; readonly stay: string };
};

export const ENGLISH_FAMILY_PAGE: FamilyPageWords = {
  exit: 'Leave this page now',
  exitSkip: 'Leave this page quickly',
  skip: 'Skip to main content',
};
