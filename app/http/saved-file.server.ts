/** Text to save as a file and never to show: what it holds is for another system. No cache keeps it. */
export function savedFile({
  name,
  mediaType,
  text,
}: {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}): Response {
  return new Response(text, {
    headers: {
      'Content-Type': `${mediaType}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name.replace(/[^A-Za-z0-9.-]+/g, '-')}"`,
      'Cache-Control': 'no-store',
    },
  });
}
