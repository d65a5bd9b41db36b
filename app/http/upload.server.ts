import { type FormFields, fieldsIn } from '~/app/http/parse-form.server';
import { LARGEST_PAPER } from '~/app/services/paper-reader.server';

/** The bytes of the file that a form sent under a name; null where none was chosen. Throws 400 for what is no form, 413 for a larger one. */
export async function readUpload(request: Request, name: string): Promise<Uint8Array | null> {
  const file = await fileIn(await formDataOf(request), name);
  if (file && file.length > LARGEST_PAPER) throw new Response(null, { status: 413 });
  return file;
}

/**
 * A form's text, and the bytes of the one file that it may hold; null where none was chosen. However large the file is, the text is
 * given: whoever takes the file says that it is too large. Throws 400 for what is no form or holds another file.
 */
export async function readFormWithFile(
  request: Request,
  name: string,
): Promise<{ readonly fields: FormFields; readonly file: Uint8Array | null }> {
  const data = await formDataOf(request);
  const file = await fileIn(data, name);
  // A page that locks itself sends the name of the file's field as text.
  data.delete(name);
  return { fields: fieldsIn(data), file };
}

async function formDataOf(request: Request): Promise<FormData> {
  const data = await request.formData().catch(() => null);
  if (data === null) throw new Response(null, { status: 400 });
  return data;
}

async function fileIn(data: FormData, name: string): Promise<Uint8Array | null> {
  const sent = data.get(name);
  return sent instanceof Blob && sent.size > 0 ? new Uint8Array(await sent.arrayBuffer()) : null;
}
