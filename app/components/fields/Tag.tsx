import { classes } from './field-errors';

export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'yellow' | 'orange' | 'red';

type TagProps = { readonly text: string; readonly colour?: TagColour };

/** A status in a word or two. The word says it all; the colour only helps the eye. */
export function Tag({ text, colour }: TagProps) {
  return <strong className={classes('govuk-tag', colour && `govuk-tag--${colour}`)}>{text}</strong>;
}
