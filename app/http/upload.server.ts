import { LARGEST_PAPER } from '~/app/services/paper-reader.server';

/** The bytes of the file that a form sent under a name; null where none was chosen. Throws 400 for what is no form, 413 for a larger one. */
export async function readUpload(request: Request, name: string): Promise<Uint8Array | null> {
  const data = await request.formData().catch(() => null);
  if (data === null) throw new Response(null, { status: 400 });
  const sent = data.get(name);
  if (!(sent instanceof Blob) || sent.size === 0) return null;
  if (sent.size > LARGEST_PAPER) throw new Response(null, { status: 413 });
  return new Uint8Array(await sent.arrayBuffer());
}
