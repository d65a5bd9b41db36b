import type { Strokes } from '~/forms/agreement/strokes';
import type { Audience } from '~/forms/copies/audience';

/** A piece of text in one language. `lang` is a BCP 47 tag; without it the document's language holds. */
export type Run = {
  readonly text: string;
  readonly lang?: string;
  readonly strong?: boolean;
  /** A square to tick by hand on a printed blank, or one that stands ticked. `text` is what a screen reader says in its place. */
  readonly box?: 'empty' | 'ticked';
};

export type Text = readonly Run[];

export type TableRow = { readonly cells: readonly Text[] };

/**
 * A block of a document. Lists and tables hold text only. In a table with `rowHeaders` the first cell of each row is a
 * header cell with row scope; `header` cells always have column scope. `widths` are relative, one per column.
 */
export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: Text }
  | { readonly type: 'paragraph'; readonly text: Text; readonly small?: boolean }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly Text[] }
  | {
      readonly type: 'table';
      readonly caption: Text;
      readonly header: readonly Text[];
      readonly rows: readonly TableRow[];
      readonly rowHeaders: boolean;
      readonly widths?: readonly number[];
    }
  | { readonly type: 'summary'; readonly title: Text; readonly items: readonly Text[] }
  | {
      /** Drawn strokes as vectors, or a typed name set large. `alternative` is what a screen reader says of it. */
      readonly type: 'signature';
      readonly mark:
        | { readonly kind: 'drawn'; readonly strokes: Strokes }
        | { readonly kind: 'typed'; readonly name: string };
      readonly alternative: string;
      readonly caption: Text;
    }
  | {
      /** A labelled place to write in by hand, so many lines high: printed blanks only. */
      readonly type: 'space';
      readonly label: Text;
      readonly lines: number;
    };

/**
 * A file inside the document: another way to say the same, for machines (`Data`). Names and descriptions name nobody: readers list
 * them.
 */
export type Attachment = {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly relationship: 'Data';
  readonly text: string;
};

/** A whole document as plain data: the only thing that app/pdf reads. Composing it twice gives the same bytes. */
export type DocumentContent = {
  readonly title: string;
  /** BCP 47 tag of the document. */
  readonly language: string;
  /** The document's reference, printed on every page. */
  readonly reference: string;
  readonly audience: Audience;
  /** Large print, where somebody asked for it. */
  readonly size?: 'large';
  /** The council's name, printed at the head of the first page. */
  readonly council: string;
  /** ISO 8601 UTC instant of the record, for the PDF's dates: never the clock. */
  readonly madeAt: string;
  /** Where anyone may check the file: printed with the seal, as text and as a QR code. It says nothing of the record. */
  readonly check?: { readonly address: string };
  readonly blocks: readonly Block[];
  /** Of the office copy alone: on a family’s a hidden file would be a risk to them. */
  readonly attachments?: readonly Attachment[];
};

/** Plain text as a one-run text. */
export function plain(text: string, lang?: string): Text {
  return [lang === undefined ? { text } : { text, lang }];
}

/** Bold text as a one-run text. */
export function strong(text: string): Text {
  return [{ text, strong: true }];
}
