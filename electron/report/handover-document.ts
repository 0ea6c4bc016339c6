import type { HandoverReport } from '../../shared/report/handover-report.ts';
import { createDates } from './dates.ts';
import { headBlock, headTitle } from './handover/head.ts';
import { itemSections } from './handover/items.ts';
import { type Setting, type Voice, voiceOf } from './handover/voice.ts';
import {
  type Block,
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

/** As large as fits on one page; what does not fit at all flows on in type that is easy to read. */
const sizes: readonly Setting[] = [
  { size: 'item', runsOn: false },
  { size: 'small', runsOn: false },
  { size: 'small', runsOn: true },
  { size: 'tiny', runsOn: true },
  { size: 'micro', runsOn: true },
  { size: 'small', runsOn: false },
];

/** One handover as it was sealed, on one page as long as it can be: to hang on the wall, to file, to sign off. */
export const handoverDocument = (
  report: HandoverReport,
  t: Labels,
  options: RenderOptions,
): ReportDocument => {
  const dates = createDates(options.language);
  const settings = sizes.map((setting) => {
    const voice = voiceOf(report, t, options.language, setting);
    return stack([headBlock(report, voice), ...itemSections(report, voice), ...words(report, voice)]);
  });
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
    body: [firstThatFits(settings, narrowHeight)],
  };
};
