import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Fontkit from 'fontkit';
import { type Refusal, refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';

/** Required, not imported: pdfkit requires it too, and Node would load a second copy for an import (0.1 s). */
const fontkit: typeof Fontkit = createRequire(import.meta.url)('fontkit');

/** A font as it lies in its npm package: `<folder>/<file>`, or `<file>` alone in a packaged app's resources. */
interface FontSource {
  readonly family: string;
  readonly folder: string;
  readonly file: string;
  readonly boldFolder?: string;
  readonly boldFile?: string;
}

/**
 * In the order they are asked for a character. TTF only: fontkit needs 15-150 s for a WOFF of this size and cannot
 * cut it down. Amiri (Arabic)
 * stands before Math, which has some of its letters; Noto's own Arabic draws dots as glyphs without a character, which
 * litter copied text. Fallbacks have one weight: their bold would double the install for characters seen once a month.
 */
const sources: readonly FontSource[] = [
  {
    family: 'Noto Sans SC',
    folder: 'noto-sans-sc/400Regular',
    file: 'NotoSansSC_400Regular.ttf',
    boldFolder: 'noto-sans-sc/700Bold',
    boldFile: 'NotoSansSC_700Bold.ttf',
  },
  { family: 'Noto Emoji', folder: 'noto-emoji/400Regular', file: 'NotoEmoji_400Regular.ttf' },
  { family: 'Noto Sans', folder: 'noto-sans/400Regular', file: 'NotoSans_400Regular.ttf' },
  { family: 'Amiri', folder: 'amiri/400Regular', file: 'Amiri_400Regular.ttf' },
  {
    family: 'Noto Sans Symbols 2',
    folder: 'noto-sans-symbols-2/400Regular',
    file: 'NotoSansSymbols2_400Regular.ttf',
  },
  { family: 'Noto Sans Math', folder: 'noto-sans-math/400Regular', file: 'NotoSansMath_400Regular.ttf' },
  { family: 'Noto Sans JP', folder: 'noto-sans-jp/400Regular', file: 'NotoSansJP_400Regular.ttf' },
  { family: 'Noto Sans KR', folder: 'noto-sans-kr/400Regular', file: 'NotoSansKR_400Regular.ttf' },
];

export const mainFamily = 'Noto Sans SC';
/** Its quotation marks are as wide as Latin letters want them. */
export const latinFamily = 'Noto Sans';
export const emojiFamily = 'Noto Emoji';
export const arabicFamily = 'Amiri';

/** Every font file the reports need, relative to a packages folder: what a packaged app must carry. */
export const fontFiles: readonly string[] = sources.flatMap((source) => [
  `${source.folder}/${source.file}`,
  ...(source.boldFolder === undefined ? [] : [`${source.boldFolder}/${source.boldFile}`]),
]);

/** One opened font file. Widths and heights are in thousandths of the font size. */
export interface Face {
  readonly path: string;
  readonly ascent: number;
  /** Natural line height: ascent plus descent. */
  readonly lineHeight: number;
  /** Glyph number, 0 when the font lacks the character. */
  glyphOf(codePoint: number): number;
  /** Advance width of a cluster as the font sets it, ligatures applied; cached. */
  advance(cluster: string): number;
  /** Whether the font has all of a cluster and gives all of it back when text is copied: some swallow skin tones. */
  shows(cluster: string): boolean;
  /**
   * The font for one document. fontkit remembers of each glyph the character that asked for it first, and writes that
   * into the text of the PDF: forgotten here, so that no document has a character of another.
   */
  forgetful(): Fontkit.Font;
}

export interface FontFamily {
  readonly name: string;
  readonly regular: Face;
  readonly bold: Face;
}

/** The opened fonts, the first one being the body's. */
export interface Fonts {
  readonly families: readonly FontFamily[];
  readonly main: FontFamily;
  /** The file of each face, once. */
  readonly files: readonly string[];
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** Its glyphs are kept in a plain object, which no type mentions. */
const forget = (font: Fontkit.Font): Fontkit.Font => Object.assign(font, { _glyphs: {} });

const createFace = (path: string, font: Fontkit.Font): Face => {
  const scale = 1000 / font.unitsPerEm;
  const advances = new Map<string, number>();
  const shown = new Map<string, boolean>();
  const measure = (cluster: string): number => {
    const only = cluster.codePointAt(0);
    const single = only !== undefined && cluster.length === (only > 0xffff ? 2 : 1);
    return single ? font.glyphForCodePoint(only).advanceWidth : font.layout(cluster).advanceWidth;
  };
  return {
    path,
    ascent: font.ascent * scale,
    lineHeight: (font.ascent - font.descent) * scale,
    glyphOf: (codePoint) => font.glyphForCodePoint(codePoint).id,
    advance: (cluster) => {
      const known = advances.get(cluster);
      if (known !== undefined) return known;
      const width = measure(cluster) * scale;
      advances.set(cluster, width);
      return width;
    },
    shows: (cluster) => {
      const known = shown.get(cluster);
      if (known !== undefined) return known;
      const { glyphs } = forget(font).layout(cluster);
      const back = glyphs.map((glyph) => String.fromCodePoint(...glyph.codePoints)).join('');
      const does = back === cluster && glyphs.every((glyph) => glyph.id !== 0);
      shown.set(cluster, does);
      return does;
    },
    forgetful: () => forget(font),
  };
};

/** What fontkit keeps of a file, which no type mentions. */
interface Opened {
  readonly stream: { readonly buffer: Uint8Array };
  readonly directory: { readonly tables: Readonly<Record<string, { offset: number; length: number }>> };
}

/** fontkit reads a table when it is first asked for: of a file that was cut short it would say so in the middle of a page. */
const isCut = (font: Fontkit.Font): boolean => {
  const { stream, directory } = font as Fontkit.Font & Opened;
  return Object.values(directory.tables).some(({ offset, length }) => offset + length > stream.buffer.length);
};

/** Opens a font from the first folder that has it; a file that is there but unreadable counts as missing too. */
const openFace = (fontDirs: readonly string[], folder: string, file: string): Result<Face> => {
  let reason = '';
  for (const path of fontDirs.flatMap((dir) => [join(dir, folder, file), join(dir, file)])) {
    try {
      const font = fontkit.openSync(path);
      if (font.type === 'TTF' && !isCut(font)) return ok(createFace(path, font));
      reason = `${path}: ${font.type === 'TTF' ? 'cut short' : 'not a TrueType font'}`;
    } catch (error) {
      if (!isMissing(error)) reason = `${path}: ${String(error)}`;
    }
  }
  return err(refusal('fontMissing', { font: file, ...(reason === '' ? {} : { reason }) }));
};

const openFamily = (fontDirs: readonly string[], source: FontSource): Result<FontFamily> => {
  const regular = openFace(fontDirs, source.folder, source.file);
  if (!regular.ok) return regular;
  const { boldFolder, boldFile } = source;
  if (boldFolder === undefined || boldFile === undefined) {
    return ok({ name: source.family, regular: regular.value, bold: regular.value });
  }
  const bold = openFace(fontDirs, boldFolder, boldFile);
  return bold.ok ? ok({ name: source.family, regular: regular.value, bold: bold.value }) : bold;
};

/**
 * Opens every font the reports use. All of them up front, so that a broken installation says so at the first report
 * and not on the day somebody's name needs the missing one. Refuses with `fontMissing`, naming the file.
 */
export const openFonts = (fontDirs: readonly string[]): Result<Fonts> => {
  const families: FontFamily[] = [];
  for (const source of sources) {
    const family = openFamily(fontDirs, source);
    if (!family.ok) return family;
    families.push(family.value);
  }
  const [main] = families;
  const none: Refusal = refusal('fontMissing', { font: mainFamily });
  const files = [...new Set(families.flatMap(({ regular, bold }) => [regular.path, bold.path]))];
  return main === undefined ? err(none) : ok({ families, main, files });
};
