import { assertNever } from '~/forms/outcome';

/** What is recorded of staff who check a file, and of the ways in by which others ask whether their copy still holds. */
export type CheckEvent =
  | { readonly type: 'file_checked'; readonly verdict: 'genuine' | 'altered' | 'not ours' }
  | { readonly type: 'copy_link_made'; readonly documentId: string }
  | { readonly type: 'copy_link_ended'; readonly documentId: string }
  | { readonly type: 'copy_link_opened'; readonly documentId: string };

/** The sentence of such an event, after the name of whoever did it. */
export function checkSentence(event: CheckEvent): string {
  switch (event.type) {
    case 'file_checked':
      return `checked a file that they have: ${event.verdict}`;
    case 'copy_link_made':
      return 'made an address by which the holder of a copy can ask whether it still holds';
    case 'copy_link_ended':
      return 'ended an address by which the holder of a copy could ask whether it still holds';
    case 'copy_link_opened':
      return 'showed the holder of a copy whether it still holds';
    default:
      return assertNever(event);
  }
}
