/** A picture to look at. No cache keeps it, and its name says nothing of whose it is. */
export function pictureAnswer(jpeg: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(jpeg), {
    headers: {
      'Content-Type': 'image/jpeg',
      'Content-Disposition': `inline; filename="${name}.jpg"`,
      'Cache-Control': 'no-store',
    },
  });
}
