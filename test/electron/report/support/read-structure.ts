import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A part of a page as a screen reader comes to it. */
export interface ReadPart {
  readonly role: string;
  readonly alt: string | null;
  readonly text: string;
  readonly depth: number;
}

export interface ReadStructure {
  /** Page after page, in the order of the structure. */
  readonly parts: readonly ReadPart[];
  /** Text that is drawn, and neither part of anything nor said to be there for the eye alone. */
  readonly loose: readonly string[];
  /** Text that is there for the eye alone. */
  readonly artifacts: string;
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** The texts of a page by the mark they stand in. */
const textsOf = async (page: Page) => {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const texts = new Map<string, string>();
  const loose: string[] = [];
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const mark = open.at(-1);
      if (mark === undefined) loose.push(item.str);
      else texts.set(mark, `${texts.get(mark) ?? ''}${item.str}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else
      open.push(
        'id' in item && typeof item.id === 'string' ? item.id : 'tag' in item ? String(item.tag) : '',
      );
  }
  return { texts, loose: loose.filter((text) => text.trim() !== '') };
};

const partsOf = (node: Node, texts: ReadonlyMap<string, string>, depth = 0): readonly ReadPart[] => {
  const children = node.children ?? [];
  const own = children.map(({ id }) => (id === undefined ? '' : (texts.get(id) ?? ''))).join('');
  const inner = children.filter(({ role }) => role !== undefined);
  return [
    { role: node.role ?? '', alt: node.alt ?? null, text: own, depth },
    ...inner.flatMap((child) => partsOf(child, texts, depth + 1)),
  ];
};

/** Reads back what a PDF says of its own parts, as pdf.js hands it to a screen reader. */
export const readStructure = async (bytes: Uint8Array): Promise<ReadStructure> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
    .promise;
  const parts: ReadPart[] = [];
  const loose: string[] = [];
  let artifacts = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const tree: Node | null = await page.getStructTree();
    const read = await textsOf(page);
    if (tree !== null) parts.push(...partsOf(tree, read.texts));
    loose.push(...read.loose);
    artifacts += read.texts.get('Artifact') ?? '';
  }
  await document.destroy();
  return { parts, loose, artifacts };
};
