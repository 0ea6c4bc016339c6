import type { Face, Fonts } from '../fonts.ts';
import type { Sheets } from '../kit/sheets.ts';
import { PackedDocument, type PackingDocument } from './packing.ts';
import { type EmbeddedFont, type EmbeddedFontClass, type PdfKitOptions, parts } from './parts.ts';

const optionsFor = ({
  pageSize,
  language,
  info,
  isTagged,
}: Omit<Sheets, 'content' | 'header' | 'footer'>): PdfKitOptions => ({
  size: [pageSize.width, pageSize.height],
  pdfVersion: '1.7',
  lang: language,
  displayTitle: true,
  compress: true,
  fontLayoutCache: true,
  autoFirstPage: false,
  bufferPages: false,
  info,
  font: null,
  tagged: isTagged === true,
});

/** Opens one font pdfkit’s own way and looks at what came out. */
const learnClass = (path: string): EmbeddedFontClass => {
  const options = optionsFor({
    pageSize: { width: 1, height: 1 },
    margins: noMargins,
    language: '',
    info: {},
  });
  const probe = new parts.PdfDocument({}, {}, {}, {}, options, null, () => true);
  return probe.font(path)._font.constructor as EmbeddedFontClass;
};

const noMargins = { left: 0, top: 0, right: 0, bottom: 0 };

const bold = (isBold: boolean): 'bold' | 'regular' => (isBold ? 'bold' : 'regular');

/**
 * Makes documents whose fonts are already open: pdfkit would read and parse the file of each font for each document. A
 * document may read no file at all, and no font but these.
 */
export const createDocuments = (fonts: Fonts): ((sheets: Sheets) => PackingDocument) => {
  const families = new Map(fonts.families.map((family) => [family.name, family]));
  const faces = new Map(
    fonts.families.flatMap(({ regular, bold }) => [regular, bold]).map((face) => [face.path, face]),
  );
  const files = Object.fromEntries(
    fonts.families.map(({ name, regular, bold }) => [name, { normal: regular.path, bold: bold.path }]),
  );
  let fontClass: EmbeddedFontClass | undefined;

  class WarmDocument extends PackedDocument {
    embed(face: Face): EmbeddedFont {
      const known = this._fontFamilies[face.path];
      if (known !== undefined) return known;
      fontClass ??= learnClass(fonts.main.regular.path);
      const embedded = new fontClass(
        this,
        face.forgetful(),
        `F${Object.keys(this._fontFamilies).length + 1}`,
      );
      this._fontFamilies[face.path] = embedded;
      return embedded;
    }

    override provideFont(family: string, isBold: boolean): EmbeddedFont {
      const face = families.get(family)?.[bold(isBold)];
      if (face === undefined) throw new Error(`no font ${family}`);
      return this.embed(face);
    }

    /** Asked for by path: so the pictures do. */
    override font(path: string): this {
      const face = faces.get(path);
      if (face === undefined) throw new Error(`no font ${path}`);
      this._font = this.embed(face);
      return this;
    }
  }
  return (sheets) => new WarmDocument(files, {}, {}, {}, optionsFor(sheets), null, () => false);
};
