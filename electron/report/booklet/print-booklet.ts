import type { Booklet } from '../../../shared/booklet/value.ts';
import { type Chapter, everyBlock, type Inline, linesOf } from '../../../shared/manual/chapter.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { createAttachments } from '../../files/attachments.ts';
import { createNodeFileSystem } from '../../files/node-file-system.ts';
import { drawPages } from '../kit/drawn-pages.ts';
import { createTextSetter } from '../kit/text-setter.ts';
import { createLabels } from '../labels.ts';
import { type Pictures, preparePictures } from '../pictures/print-picture.ts';
import type { Printing } from '../printing.ts';
import type { RenderOptions } from '../protocol.ts';
import { compose } from './compose.ts';
import { pocket } from './pocket.ts';
import { putOnSheets } from './sheets.ts';

/** How the time is spent: pictures read where there are any, then text set, pages drawn, pages put on sheets. */
const READ = 0.4;
const SET = 0.25;
const DRAWN = 0.75;

/** A5 to A6: read on a screen or on large paper, the same pages are this much larger. */
const READING_SCALE = Math.SQRT2;

const stylesIn = (language: Language) =>
  language === 'en'
    ? ({ body: 'pocketLatin', strong: 'pocketLatinStrong' } as const)
    : ({ body: 'pocket', strong: 'pocketStrong' } as const);

const inlinesIn = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.flatMap((inline) => ('inlines' in inline ? inlinesIn(inline.inlines) : [inline]));

/** The pictures of these chapters, in the order in which they stand. */
const picturesOf = (chapters: readonly Chapter[]): readonly string[] =>
  chapters
    .flatMap(({ sections }) => sections.flatMap(({ blocks }) => everyBlock(blocks).flatMap(linesOf)))
    .flatMap((line) => inlinesIn(line).flatMap((one) => (one.kind === 'picture' ? [one.hash] : [])));

const readPictures = async (
  { chapters, bookFolder }: Booklet,
  onPicture: (share: number) => void,
): Promise<Pictures> => {
  const hashes = picturesOf(chapters);
  if (bookFolder === null || hashes.length === 0) return new Map();
  return preparePictures(hashes, createAttachments(createNodeFileSystem(), bookFolder), onPicture);
};

/** The booklet as PDF: A4 sheets with four pages a side, or the same pages in A5, one after the other. */
export const printBooklet = async (
  booklet: Booklet,
  { language, createdAt }: RenderOptions,
  { press: { fonts, printer }, onProgress: tell }: Printing,
): Promise<Uint8Array> => {
  const pictures = await readPictures(booklet, (share) => tell(READ * share));
  const done = pictures.size === 0 ? 0 : READ;
  const onProgress = (share: number): void => tell(done + (1 - done) * share);
  const t = createLabels(language);
  const scale = booklet.form === 'reading' ? READING_SCALE : 1;
  const setter = createTextSetter(fonts, { scale, marks: language === 'en' ? 'latin' : 'hanzi' });
  const { pages, imposition } = compose(
    booklet,
    {
      ...{ t, language, setter, ...stylesIn(language), shopName: booklet.shopName },
      pictureOf: (hash) => pictures.get(hash) ?? 'missing',
    },
    (share) => onProgress(SET * share),
  );
  const about = {
    title: `${t('booklet.title')} · ${booklet.shopName}`,
    subject: t('booklet.edition', { edition: booklet.edition }),
    language,
    createdAt,
  };
  const definition = drawPages({ ...about, ...{ width: pocket.width, height: pocket.height, pages, scale } });
  const drawn = await printer.print(definition, (share) =>
    onProgress(SET + (imposition === null ? 1 - SET : DRAWN - SET) * share),
  );
  if (imposition === null) return drawn;
  return putOnSheets(drawn, imposition, { ...about, flip: booklet.flip }, (share) =>
    onProgress(DRAWN + (1 - DRAWN) * share),
  );
};
