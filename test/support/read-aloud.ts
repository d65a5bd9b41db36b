import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element as a screen reader comes to it: what it is, the words right in it, what is said of it, and in which language. */
export type Spoken = { readonly role: string; readonly text: string; readonly alt?: string; readonly lang: string };

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;
type Node = {
  readonly role: string;
  readonly children: readonly object[];
  readonly alt?: string;
  readonly lang?: string;
};

/** Every element of a document in the order of reading, as Mozilla's reader gives it to a screen reader. */
export async function readAloud(pdf: Uint8Array): Promise<readonly Spoken[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const document = await task.promise;
  const spoken: Spoken[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [tree, texts] = [await page.getStructTree(), await textsOf(page)];
    if (isNode(tree)) spoken.push(...spokenIn(tree, texts, ''));
  }
  await task.destroy();
  return spoken;
}

/** The text of each mark on a page, by its id: what is decoration has none. */
async function textsOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== '') ?? '';
      texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  return texts;
}

function isNode(found: object | null): found is Node {
  return found !== null && 'role' in found && 'children' in found;
}

function spokenIn(node: Node, texts: ReadonlyMap<string, string>, above: string): readonly Spoken[] {
  const lang = node.lang ?? above;
  const inside = node.children.flatMap((kid) => (isNode(kid) ? spokenIn(kid, texts, lang) : []));
  const own = node.children.map((kid) => ('id' in kid ? (texts.get(String(kid.id)) ?? '') : '')).join(' ');
  return [{ role: node.role, text: own, alt: node.alt, lang }, ...inside];
}
