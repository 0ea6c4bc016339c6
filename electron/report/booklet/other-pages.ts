import type { Booklet } from '../../../shared/booklet/value.ts';
import { type FilledPage, flow } from '../kit/flow.ts';
import { bar, gap, label, lined, type Piece, sideBySide, stacked, under } from '../kit/pieces.ts';
import { pocket, textHeight, textWidth } from './pocket.ts';
import type { Voice } from './voice.ts';

/** Pages that are no chapter. Distances are from the top of the page, unless something else is said. */

export interface Standing {
  readonly piece: Piece;
  readonly y: number;
}

const dateText = ({ date }: Booklet, { language }: Voice): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

/** The first page: whose booklet it is, what it is, and which one. */
export const cover = (booklet: Booklet, voice: Voice): readonly Standing[] => {
  const { t, setter } = voice;
  const note = (words: string): Piece => label(setter, words, textWidth, { style: 'pocketNote' });
  const imprint = [
    label(setter, t('booklet.language'), textWidth, { style: 'pocketStrong' }),
    note(dateText(booklet, voice)),
    note(t('booklet.edition', { edition: booklet.edition })),
  ];
  return [
    {
      y: 92,
      piece: stacked([
        label(setter, booklet.shopName, textWidth, { style: 'coverName' }),
        gap(10),
        bar(36, 3, 'accent'),
        gap(12),
        label(setter, t('booklet.title'), textWidth, { style: 'coverTitle' }),
        gap(3),
        label(setter, t('booklet.subtitle'), textWidth, { style: 'pocketHeading', colour: 'muted' }),
      ]),
    },
    { y: 352, piece: stacked([bar(textWidth, 0.5, 'rule'), gap(6), ...imprint]) },
  ];
};

const NUMBER = 24;

/** What is in it, and where: as many pages as that takes. */
export const contents = (booklet: Booklet, voice: Voice): readonly FilledPage[] => {
  const { t, setter, pageOf } = voice;
  const title = stacked([
    label(setter, t('booklet.contents'), textWidth, { style: 'chapter' }),
    gap(2),
    bar(22, 1.6, 'accent'),
    gap(5),
  ]);
  const rows = booklet.chapters.map(({ id, title: name }) => {
    const number = label(setter, pageOf(id) ?? '', NUMBER, { style: 'pocketStrong', colour: 'accent' });
    const words = label(setter, name, textWidth - NUMBER, { style: 'pocket' });
    const line = sideBySide([
      { x: 0, piece: number },
      { x: NUMBER, piece: words },
    ]);
    return { ...stacked([gap(1.6), line, gap(1.6), bar(textWidth, 0.35, 'rule')]) };
  });
  return flow([{ ...title, keep: true }, ...rows], textHeight);
};

const LINE = 19;

/** A page to write on: the sheet has room left. */
export const notes = ({ t, setter }: Voice): readonly Standing[] => {
  const title = label(setter, t('booklet.notes'), textWidth, { style: 'pocketHeading', colour: 'muted' });
  const count = Math.floor((textHeight - title.height) / LINE);
  const lines = Array.from({ length: count }, () => lined(textWidth, LINE));
  return [{ y: pocket.top, piece: stacked([title, ...lines]) }];
};

/** The last page: whose pocket it belongs in, and what counts when it has grown old. */
export const back = (booklet: Booklet, voice: Voice): readonly Standing[] => {
  const { t, setter } = voice;
  const field = (words: string): readonly Piece[] =>
    under(14, [label(setter, words, textWidth, { style: 'pocketNote' }), lined(textWidth, 14)]);
  const edition = t('booklet.edition', { edition: booklet.edition });
  const words = [
    `${booklet.shopName} · ${dateText(booklet, voice)} · ${edition}`,
    t('booklet.screenCounts'),
  ].map((line) => label(setter, line, textWidth, { style: 'pocketNote' }));
  return [
    { y: 84, piece: stacked([...field(t('booklet.name')), ...field(t('booklet.mentor'))]) },
    { y: 352, piece: stacked([bar(textWidth, 0.5, 'rule'), gap(6), ...words]) },
  ];
};
