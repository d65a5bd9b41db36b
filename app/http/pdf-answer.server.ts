/**
 * A PDF to read in the browser, or to save. Its file name is the document's reference and nothing else: a name on a shared
 * computer, or in a list of downloads, tells nobody whose it is. No cache keeps it.
 */
export function pdfAnswer({ reference, bytes }: { readonly reference: string; readonly bytes: Uint8Array }): Response {
  const name = reference.replace(/[^A-Za-z0-9-]+/g, '-');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}.pdf"`,
      'Content-Length': String(bytes.length),
      'Cache-Control': 'no-store',
    },
  });
}
