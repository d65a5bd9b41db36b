/** What an assessment of understanding is about: this product asks about one decision, and understanding is of that alone. */
export const SHARING_DECISION = 'Whether information about them may be shared, with whom, and why';
