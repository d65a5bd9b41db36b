import { z } from 'zod';

/** What a form sent, as text only: each name with all its values in order. Nothing is trimmed or cut. */
export type FormFields = Readonly<Record<string, readonly string[]>>;

/** The same shape as the components' `FieldErrors`. */
export type FormErrors = readonly { readonly field: string; readonly text: string }[];

export type ParsedForm<Value> =
  | { readonly type: 'done'; readonly value: Value; readonly fields: FormFields }
  | { readonly type: 'wrong'; readonly errors: FormErrors; readonly fields: FormFields };

/** The server stops larger bodies first; this stands for every other way in. */
const LARGEST = 1_048_576;
const MOST_FIELDS = 3_000;

/** Reads a form. Throws 400 for what is no form (or holds a file), 413 for one that is too large. */
export async function readForm(request: Request): Promise<FormFields> {
  if (Number(request.headers.get('Content-Length') ?? 0) > LARGEST) throw new Response(null, { status: 413 });
  const data = await request.formData().catch(() => null);
  if (data === null) throw new Response(null, { status: 400 });
  return fieldsIn(data);
}

/** A form's text. Throws 400 where a file is among it, 413 for more than a form takes. */
export function fieldsIn(data: FormData): FormFields {
  const fields = new Map<string, string[]>();
  let size = 0;
  let count = 0;
  for (const [name, value] of data) {
    if (typeof value !== 'string') throw new Response(null, { status: 400 });
    size += name.length + value.length;
    count += 1;
    if (size > LARGEST || count > MOST_FIELDS) throw new Response(null, { status: 413 });
    fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  return Object.fromEntries(fields);
}

/** Reads a form and checks it: `readForm`, then `checkForm`. */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<ParsedForm<z.output<Schema>>> {
  return checkForm(await readForm(request), schema);
}

/**
 * Checks what a form sent with a schema over its names, made with `one` and `many`. Gives the value, or a sentence for each
 * field that is wrong (the first one of each); `fields` is what was typed, to show again either way.
 */
export function checkForm<Schema extends z.ZodType>(fields: FormFields, schema: Schema): ParsedForm<z.output<Schema>> {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return { type: 'done', value: parsed.data, fields };
  const errors = new Map<string, string>();
  for (const { path, message } of parsed.error.issues) {
    const field = String(path[0] ?? '');
    if (!errors.has(field)) errors.set(field, message);
  }
  return { type: 'wrong', errors: [...errors].map(([field, text]) => ({ field, text })), fields };
}

/** The first value of a field, or nothing typed. */
export function textOf(fields: FormFields, name: string): string {
  return (Object.hasOwn(fields, name) ? fields[name]?.[0] : undefined) ?? '';
}

/** Whether a page that is about to lock itself sent what stands on it, to be kept and nothing else. */
export function isKeep(fields: FormFields): boolean {
  return textOf(fields, 'intent') === 'keep';
}

/** A field with one value; a missing one counts as empty text. */
export function one<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((values) => (Array.isArray(values) ? values[0] : undefined) ?? '', schema);
}

/** A field with any number of values, such as check boxes; a missing one counts as none. */
export function many<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((values) => (Array.isArray(values) ? values : []), z.array(schema));
}
