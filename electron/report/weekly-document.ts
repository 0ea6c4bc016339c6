import type { WeeklySummary } from '../../shared/report/weekly-summary.ts';
import { closing } from './closing.ts';
import { createDates } from './dates.ts';
import { type Block, ended, type ReportDocument, text } from './kit/index.ts';
import type { Labels } from './labels.ts';
import type { RenderOptions } from './protocol.ts';
import { customersVoice, pendingCustomers, problemsAndIdeas } from './weekly/customers.ts';
import { dayChart, figureTiles, kindsAndOutcomes, titleBlock, weekPeriod } from './weekly/overview.ts';
import { attentionTable, completenessTable, departureTable } from './weekly/passing.ts';
import { repeatedTable } from './weekly/repeated.ts';
import { reviewBlocks } from './weekly/review.ts';
import { routineTable } from './weekly/routines.ts';
import { statementsPart } from './weekly/statements.ts';
import { attendanceTable, handoverTable, peopleTable } from './weekly/team.ts';
import type { Voice } from './weekly/voice.ts';
import { weeklyMark } from './weekly-mark.ts';

const SHORT_HASH = 16;

const isBlank = ({
  figures,
  attendance,
  handovers,
  pending,
  notes,
  customerVoice,
  days,
  statements,
}: WeeklySummary): boolean =>
  [statements.lines, attendance, handovers, pending, notes, customerVoice].every(
    (list) => list.length === 0,
  ) &&
  days.every(({ opened, closed, reopened }) => opened + closed + reopened === 0) &&
  Object.values(figures).every((figure) => figure === 0);

/** A book not written in yet: one kind sentence instead of nine empty sections. */
const blankWeek = (summary: WeeklySummary, voice: Voice): readonly Block[] => [
  titleBlock(summary, voice),
  figureTiles(summary, voice),
  text(voice.t('weekly.blank')),
];

const wholeWeek = (summary: WeeklySummary, voice: Voice): readonly Block[] => [
  titleBlock(summary, voice),
  figureTiles(summary, voice),
  ...attentionTable(summary, voice),
  dayChart(summary, voice),
  pendingCustomers(summary, voice),
  kindsAndOutcomes(summary, voice),
  handoverTable(summary, voice),
  ...completenessTable(summary, voice),
  ...departureTable(summary, voice),
  ...routineTable(summary, voice),
  attendanceTable(summary, voice),
  ...repeatedTable(summary, voice),
  problemsAndIdeas(summary, voice),
  customersVoice(summary, voice),
  peopleTable(summary, voice),
  ...statementsPart(summary, voice),
  ...reviewBlocks(summary, voice),
];

/** The weekly summary as the manager reads and signs it: what needs attention first, the record after it. */
export const weeklyDocument = (summary: WeeklySummary, t: Labels, options: RenderOptions): ReportDocument => {
  const voice: Voice = { t, dates: createDates(options.language), zone: summary.zone };
  const { digest, shopName, week } = summary;
  return {
    title: `${t('weekly.title')} ${week} · ${shopName}`,
    subject: `${shopName} ${summary.from} – ${summary.to}`,
    // One’s own copy is not the week’s file.
    ...(summary.statements.of === 'everybody' ? { keywords: weeklyMark(summary) } : {}),
    language: options.language,
    createdAt: options.createdAt,
    header: { left: `${t('weekly.title')} ${week} · ${shopName}`, right: weekPeriod(summary, voice) },
    footer: t('weekly.footer', { hash: digest.hash.slice(0, SHORT_HASH), events: digest.events }),
    pageLabel: (page, pages) => t('pageOf', { page, pages }),
    body: [
      ended(
        isBlank(summary) ? blankWeek(summary, voice) : wholeWeek(summary, voice),
        closing(
          [t('signatures.prepared'), t('signatures.lead'), t('signatures.manager')],
          { digest, period: week },
          t,
        ),
      ),
    ],
  };
};
