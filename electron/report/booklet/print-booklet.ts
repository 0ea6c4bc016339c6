import type { Booklet } from '../../../shared/booklet/value.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { drawPages } from '../kit/drawn-pages.ts';
import { createTextSetter } from '../kit/text-setter.ts';
import { createLabels } from '../labels.ts';
import type { Printing } from '../printing.ts';
import type { RenderOptions } from '../protocol.ts';
import { compose } from './compose.ts';
import { pocket } from './pocket.ts';
import { putOnSheets } from './sheets.ts';

/** How the time is spent: text set, pages drawn, pages put on sheets. */
const SET = 0.25;
const DRAWN = 0.75;

/** A5 to A6: read on a screen or on large paper, the same pages are this much larger. */
const READING_SCALE = Math.SQRT2;

const stylesIn = (language: Language) =>
  language === 'en'
    ? ({ body: 'pocketLatin', strong: 'pocketLatinStrong' } as const)
    : ({ body: 'pocket', strong: 'pocketStrong' } as const);

/** The booklet as PDF: A4 sheets with four pages a side, or the same pages in A5, one after the other. */
export const printBooklet = async (
  booklet: Booklet,
  { language, createdAt }: RenderOptions,
  { press: { fonts, printer }, onProgress }: Printing,
): Promise<Uint8Array> => {
  const t = createLabels(language);
  const scale = booklet.form === 'reading' ? READING_SCALE : 1;
  const setter = createTextSetter(fonts, { scale, marks: language === 'en' ? 'latin' : 'hanzi' });
  const { pages, imposition } = compose(
    booklet,
    { t, language, setter, ...stylesIn(language), shopName: booklet.shopName },
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
