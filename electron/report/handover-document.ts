import type { HandoverReport } from '../../shared/report/handover-report.ts';
import { createDates } from './dates.ts';
import { headBlock, headTitle } from './handover/head.ts';
import { itemSections } from './handover/items.ts';
import { type Setting, type Voice, voiceOf } from './handover/voice.ts';
import {
  type Block,
  ended,
  firstThatFits,
  narrowHeight,
  type ReportDocument,
  section,
  space,
  stack,
  text,
} from './kit/index.ts';
import type { Labels } from './labels.ts';
import type { RenderOptions } from './protocol.ts';

const SHORT_HASH = 16;

/** The words of both sides, and what was added after the signature: told apart from the sealed record. */
const words = (report: HandoverReport, voice: Voice): readonly Block[] => {
  const { t, moment, style } = voice;
  const { remarks, acceptRemarks, additions } = report;
  const said = [
    ...(remarks === null ? [] : [t('handover.remarks', { words: remarks })]),
    ...(acceptRemarks === null ? [] : [t('handover.acceptRemarks', { words: acceptRemarks })]),
  ].map((line) => text(line, { style }));
  const later = additions.map(({ at, by, text: body }) =>
    text(t('handover.addition', { moment: moment(at), name: by, words: body }), { style }),
  );
  return [
    ...(said.length === 0 ? [] : [space(6), ...said]),
    ...(later.length === 0 ? [] : [section(t('handover.additions'), [stack(later)], undefined, 'dense')]),
  ];
};

/** As large as fits on one page; what does not fit at all flows on in type that is easy to read, closer where that spares a page. */
const sizes: readonly Setting[] = [
  { size: 'item', runsOn: false, flows: false },
  { size: 'small', runsOn: false, flows: false },
  { size: 'small', runsOn: true, flows: false },
  { size: 'tiny', runsOn: true, flows: false },
  { size: 'micro', runsOn: true, flows: false },
];
const flowingSizes: readonly Setting[] = [
  { size: 'small', runsOn: false, flows: true },
  { size: 'small', runsOn: true, flows: true },
];

/** One handover as it was sealed, on one page as long as it can be: to hang on the wall, to file, to sign off. */
export const handoverDocument = (
  report: HandoverReport,
  t: Labels,
  options: RenderOptions,
): ReportDocument => {
  const dates = createDates(options.language);
  const set = (setting: Setting): Block => {
    const voice = voiceOf(report, t, options.language, setting);
    const said = words(report, voice);
    const record = [headBlock(report, voice), ...itemSections(report, voice)];
    return said.length === 0 ? stack(record) : ended(record, [stack(said)]);
  };
  const { digest, shopName, id } = report;
  const title = headTitle(report, { t, dates });
  return {
    title: `${title} · ${shopName}`,
    subject: id,
    language: options.language,
    createdAt: options.createdAt,
    header: { left: `${title} · ${shopName}`, right: '' },
    footer: t('handover.footer', { hash: digest.hash.slice(0, SHORT_HASH), events: digest.events, id }),
    pageLabel: (page, pages) => t('pageOf', { page, pages }),
    margins: 'narrow',
    body: [firstThatFits(sizes.map(set), narrowHeight, flowingSizes.map(set))],
  };
};
