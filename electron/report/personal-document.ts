import type { PersonalWeek } from '../../shared/report/personal-week-value.ts';
import { closing } from './closing.ts';
import { createDates } from './dates.ts';
import { ended, type ReportDocument, section } from './kit/index.ts';
import type { Labels } from './labels.ts';
import { closedTable, handoverList, routineList, visitTable } from './personal/lists.ts';
import { personTiles, personTitle, statementOfPerson } from './personal/overview.ts';
import type { RenderOptions } from './protocol.ts';
import { noteTable, pendingCustomers } from './weekly/customers.ts';
import { emptyNote, type Voice } from './weekly/voice.ts';

const SHORT_HASH = 16;

/** One person’s week as they and their lead read it: figures and their own words first, then line by line. */
export const personalDocument = (
  value: PersonalWeek,
  t: Labels,
  { language, createdAt }: RenderOptions,
): ReportDocument => {
  const voice: Voice = { t, dates: createDates(language), zone: value.zone };
  const { week, name, shopName, digest, from, to } = value;
  const title = t('personal.title', { name, week });
  return {
    title: `${title} · ${shopName}`,
    subject: `${shopName} ${from} – ${to}`,
    language,
    createdAt,
    header: {
      left: `${title} · ${shopName}`,
      right: t('weekly.period', { from: voice.dates.day(from), to: voice.dates.day(to) }),
    },
    footer: t('weekly.footer', { hash: digest.hash.slice(0, SHORT_HASH), events: digest.events }),
    pageLabel: (page, pages) => t('pageOf', { page, pages }),
    body: [
      ended(
        [
          personTitle(value, voice),
          personTiles(value, voice),
          statementOfPerson(value, voice),
          visitTable(value, voice),
          closedTable(value, voice),
          pendingCustomers(value, voice),
          handoverList(value, voice),
          ...routineList(value, voice),
          section(t('personal.notes'), [
            value.notes.length === 0
              ? emptyNote(t('personal.noNotes'))
              : noteTable(value.notes, voice, { kind: true, by: false }),
          ]),
        ],
        closing(
          [t('personal.oneself'), t('signatures.lead'), t('signatures.manager')],
          { digest, period: week },
          t,
        ),
      ),
    ],
  };
};
