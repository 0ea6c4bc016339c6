import { firstAttention, percentComplete } from '../../../shared/report/weekly-passing.ts';
import type {
  AttentionLine,
  DepartureLine,
  PersonFigures,
  WeeklySummary,
} from '../../../shared/report/weekly-summary.ts';
import { type Block, section, stack, table, text } from '../kit/index.ts';
import { count, momentOf, number, type Voice } from './voice.ts';

const SEPARATOR = ' · ';

const reasons = ({ climbing, disputed, carryover }: AttentionLine, { t }: Voice): Block =>
  stack([
    ...(climbing
      ? [text(t('attention.passed', { count: carryover }), { style: 'strong', colour: 'alert' })]
      : []),
    ...(disputed ? [text(t('attention.disputed'), { style: 'strong', colour: 'alert' })] : []),
  ]);

const matter = (line: AttentionLine, voice: Voice): Block => {
  const { t } = voice;
  const { severity, customerName, phone, orderNo, lastProgress } = line;
  const who = [
    severity === 'normal' ? null : t(`vocabulary:severity.${severity}`),
    customerName,
    phone,
    orderNo === null ? null : t('pending.order', { orderNo }),
  ].filter((part) => part !== null);
  const progress =
    lastProgress === null
      ? t('attention.noProgress')
      : t('attention.progress', {
          moment: momentOf(lastProgress.at, voice),
          name: lastProgress.by,
          text: lastProgress.text,
        });
  return stack([
    text(line.summary, { style: severity === 'red' ? 'strong' : 'body' }),
    ...(who.length === 0 ? [] : [text(who.join(SEPARATOR), { style: 'note' })]),
    text(progress, { style: 'note' }),
  ]);
};

/** What climbs to the lead: near the top, and only where there is something. */
export const attentionTable = ({ attention, passLimit }: WeeklySummary, voice: Voice): readonly Block[] => {
  if (attention.length === 0) return [];
  const { t, dates } = voice;
  const shown = firstAttention(attention);
  const more = attention.length - shown.length;
  const list = table({
    columns: [
      { label: t('attention.why'), width: 84 },
      { label: t('attention.what') },
      { label: t('pending.opened'), width: 80 },
      { label: t('pending.age'), width: 36, align: 'right' },
    ],
    rows: shown.map((line) => [
      reasons(line, voice),
      matter(line, voice),
      stack([text(line.openedBy), text(dates.short(line.openedOn), { style: 'note' })]),
      number(line.ageDays),
    ]),
  });
  const rest = more === 0 ? [] : [text(t('attention.more', { count: more }), { style: 'note' })];
  return [section(t('attention.title'), [list, ...rest], t('attention.lead', { limit: passLimit }))];
};

/** Refusals, disputes and what else of handovers was out of the ordinary, in one line; `undefined` where all was well. */
export const passingLead = ({ figures }: WeeklySummary, { t }: Voice): string | undefined => {
  const said = (['refused', 'disputed', 'unscheduled', 'countersignsMissing'] as const)
    .filter((key) => figures[key] > 0)
    .map((key) => t(`passing.${key}`, { count: figures[key] }));
  return said.length === 0 ? undefined : said.join(SEPARATOR);
};

const quality = (person: PersonFigures): string => {
  const percent = percentComplete(person);
  return percent === null ? '' : `${percent} %`;
};

/** How completely each person handed over, and how often something was found missing. */
export const completenessTable = ({ people }: WeeklySummary, { t }: Voice): readonly Block[] => {
  const those = people.filter(({ itemsHandedOver, missingTold }) => itemsHandedOver + missingTold > 0);
  if (those.length === 0) return [];
  const right = { align: 'right' as const };
  const list = table({
    columns: [
      { label: t('people.name') },
      { label: t('completeness.items'), width: 90, ...right },
      { label: t('completeness.complete'), width: 90, ...right },
      { label: t('completeness.share'), width: 70, ...right },
      { label: t('completeness.missing'), width: 110, ...right },
    ],
    rows: those.map((person) => [
      text(person.name),
      count(person.itemsHandedOver),
      count(person.itemsComplete),
      text(quality(person), { align: 'right' }),
      count(person.missingTold),
    ]),
  });
  return [section(t('completeness.title'), [list], t('completeness.lead'))];
};

const departureText = ({ release, waits }: DepartureLine, voice: Voice): Block => {
  const { t } = voice;
  const waited = waits.map(({ at, why }) => {
    const moment = momentOf(at, voice);
    return why === null ? t('departures.waited', { moment }) : t('departures.waitedWhy', { moment, why });
  });
  if (release === null) return stack(waited.map((line) => text(line)));
  const { at, way, reason, by, approvedBy, confirmed } = release;
  const moment = momentOf(at, voice);
  const how = t(`vocabulary:departureWay.${way}`);
  const said = confirmed === null ? 'unconfirmed' : confirmed ? 'confirmed' : 'denied';
  return stack([
    ...waited.map((line) => text(line)),
    text(t('departures.released', { moment, way: how, reason })),
    text(
      approvedBy === null ? t('departures.by', { name: by }) : t(`departures.${said}`, { name: approvedBy }),
      { style: 'note', colour: said === 'denied' && approvedBy !== null ? 'alert' : 'muted' },
    ),
  ]);
};

/** Who stayed for relief and who left without it, and why. */
export const departureTable = ({ departures }: WeeklySummary, voice: Voice): readonly Block[] => {
  if (departures.length === 0) return [];
  const { t, dates } = voice;
  const list = table({
    columns: [
      { label: t('attendance.date'), width: 86 },
      { label: t('attendance.shift'), width: 70 },
      { label: t('people.name'), width: 82 },
      { label: t('departures.what') },
    ],
    rows: departures.map((line) => [
      text(dates.day(line.date), { colour: 'muted' }),
      text(line.shiftName),
      text(line.name),
      departureText(line, voice),
    ]),
  });
  return [section(t('departures.title'), [list])];
};
