import type { WeeklySummary } from '../../shared/report/weekly-summary.ts';
import { weeklyText } from '../../shared/report/weekly-text.ts';
import { partsOfWeek } from '../../shared/time/week.ts';
import { writtenDate } from '../../shared/time/written-date.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { createDocumentLabels } from '../export/weekly/part.ts';
import { weeklyFileName } from '../report/file-name.ts';
import { createLabels } from '../report/labels.ts';
import { draftMessage } from './draft.ts';

interface WeeklyDraft {
  readonly summary: WeeklySummary;
  readonly pdf: Uint8Array;
  readonly to: string | null;
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly date: number;
}

/** The week as a mail to whoever answers for the shop: the text of the chat, numbers masked, and the PDF. */
export const weeklyDraft = ({ summary, pdf, to, language, date }: WeeklyDraft): Uint8Array => {
  const labels = createDocumentLabels(language);
  const { shopName, week, from, to: until } = summary;
  return draftMessage({
    to,
    subject: labels('mail.subject', {
      ...{ shop: shopName, ...partsOfWeek(week) },
      ...{ from: writtenDate(from, language), to: writtenDate(until, language) },
    }),
    text: [labels('mail.greeting'), weeklyText(summary, labels, language), labels('mail.closing'), ''].join(
      '\n\n',
    ),
    date,
    attachment: {
      name: weeklyFileName(summary, createLabels(language)),
      type: 'application/pdf',
      bytes: pdf,
    },
  });
};
