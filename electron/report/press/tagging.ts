import type { PackingDocument } from './packing.ts';
import type { SetRow, SetText } from './set.ts';
import type { Part, Structure } from './structure.ts';

/** For the eye alone: lines, the head and foot of a page, what is said again at the head of the next. */
const ARTIFACT = '/Artifact BMC';

/** Says of everything that is drawn which part of the document it is, so that it can be read out, and in which order. */
export interface Tagging {
  /** To be called with each new page. */
  turn(): void;
  /** What a line of a text is part of; nothing where it was drawn before, as what stands at the head of every page. */
  ofLine(text: SetText, index: number): Part | undefined;
  /** Whether the row is drawn for the first time. */
  isNew(row: SetRow): boolean;
  of(drawn: object): Part | undefined;
  /** The words of PDF before what is drawn of a part, or of none. After it comes `EMC`. */
  begin(part: Part | undefined): string;
  /** Writes the parts into the document, when all is drawn. */
  finish(): void;
}

/** UTF-16, in hexadecimal digits. */
const words = (text: string): string => {
  let digits = 'feff';
  for (let at = 0; at < text.length; at += 1) digits += text.charCodeAt(at).toString(16).padStart(4, '0');
  return `<${digits}>`;
};

const refTo = (id: number): string => `${id} 0 R`;

export const createTagging = (document: PackingDocument, { whole, parts }: Structure): Tagging => {
  const lines = new Map<SetText, number>();
  const rows = new Set<SetRow>();
  /** The parts drawn on each page, by the number of the mark, and the page’s own reference. */
  const pages: { readonly marks: Part[]; readonly ref: string }[] = [];

  const drawnOf = ({ first, more = [] }: Part): string => {
    if (first === undefined) return '';
    let marks = String(first.mark);
    for (const { page, mark } of more)
      marks += page === first.page ? ` ${mark}` : `<</Type/MCR/Pg ${pages[page]?.ref ?? ''}/MCID ${mark}>>`;
    return `/Pg ${pages[first.page]?.ref ?? ''}/K${more.length === 0 ? ` ${marks}` : `[${marks}]`}`;
  };
  return {
    turn: () => {
      const { dictionary } = document.page;
      dictionary.data['StructParents'] = pages.length;
      pages.push({ marks: [], ref: String(dictionary) });
    },
    ofLine: (text, index) => {
      if (index < (lines.get(text) ?? 0)) return undefined;
      lines.set(text, index + 1);
      return parts.get(text.paragraph);
    },
    isNew: (row) => {
      if (rows.has(row)) return false;
      rows.add(row);
      return true;
    },
    of: (drawn) => parts.get(drawn),
    begin: (part) => {
      const page = pages.at(-1);
      if (part === undefined || page === undefined) return ARTIFACT;
      const mark = page.marks.length;
      page.marks.push(part);
      const drawn = { page: pages.length - 1, mark };
      if (part.first === undefined) part.first = drawn;
      else if (part.more === undefined) part.more = [drawn];
      else part.more.push(drawn);
      return `/${part.role}<</MCID ${mark}>>BDC`;
    },
    finish: () => {
      const root = document.getStructTreeRoot();
      const first = document.nextId();
      const ids = new Map<Part, number>();
      const number = (part: Part): void => {
        ids.set(part, first + ids.size);
        part.parts.forEach(number);
      };
      number(whole);
      const objects: string[] = [];
      const write = (part: Part, parent: string): void => {
        const self = refTo(ids.get(part) ?? 0);
        const inner = part.parts.map((one) => refTo(ids.get(one) ?? 0)).join(' ');
        objects.push(
          `<</S/${part.role}/P ${parent}${part.role === 'TH' ? '/A<</O/Table/Scope/Column>>' : ''}` +
            `${part.alt === null ? '' : `/Alt${words(part.alt)}`}` +
            `${inner === '' ? drawnOf(part) : `/K[${inner}]`}>>`,
        );
        for (const one of part.parts) write(one, self);
      };
      write(whole, String(root));
      const kept = pages.map(
        ({ marks }, page) => `${page}[${marks.map((part) => refTo(ids.get(part) ?? 0)).join(' ')}]`,
      );
      const tree = first + objects.length;
      objects.push(`<</Nums[${kept.join('')}]>>`);
      document.pack(objects);
      root.data['K'] = document.refTo(first);
      root.data['ParentTree'] = document.refTo(tree);
      root.data['ParentTreeNextKey'] = pages.length;
    },
  };
};
