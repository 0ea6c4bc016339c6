import type { ManualPage } from '../../../shared/events/manual-bodies.ts';
import type { ManualPageRow } from '../../../shared/projection/rows.ts';
import { fingerprint } from '../../../shared/report/fingerprint.ts';
import { type Calendar, momentText } from '../../format/moments.ts';
import type { Translate } from '../../i18n/text.ts';

/** One text of a page that can be read and compared. */
export interface Edition {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** What would be written to bring it back; `null` where there is nothing to bring back. */
  readonly value: ManualPage | null;
  /** The shipped text it goes back to. */
  readonly shippedMark: string | null;
}

/** Nothing, beside which a whole text can be read. */
export const NOTHING = 'nothing';
export const SHIPPED_NOW = 'shipped';

const wholeOf = (value: ManualPage | null): string =>
  value === null ? '' : `# ${value.title}\n\n${value.text}`;

/** Every text of a page: the shipped ones it goes back to, what comes with Baton now, every version of the shop. */
export const editionsOf = (
  row: ManualPageRow,
  now: { readonly title: string; readonly text: string } | null,
  { calendar, t, nameOf }: { calendar: Calendar; t: Translate; nameOf: (staffId: string) => string },
): readonly Edition[] => {
  const markNow = now === null ? null : fingerprint(now.text);
  const plain = { value: null, shippedMark: null };
  const title = now === null ? '' : `# ${now.title}\n\n`;
  const earlier = Object.entries(row.shippedTexts).filter(([mark]) => mark !== markNow);
  return [
    ...earlier.map(([mark, text]) => ({
      ...{ key: `was-${mark}`, label: t('manual:shop.shippedThen'), text: `${title}${text}` },
      ...plain,
    })),
    ...(now === null
      ? []
      : [
          {
            ...{ key: SHIPPED_NOW, label: t('manual:shop.shippedNow'), text: `${title}${now.text}` },
            ...plain,
          },
        ]),
    ...row.versions.map(({ value, at, by, concurrent, shippedMark }, place) => {
      const said = { name: nameOf(by), moment: momentText(at, calendar, t) };
      const label = t(value === null ? 'manual:shop.withdrawnLine' : 'manual:shop.line', said);
      return {
        key: `version-${place}`,
        label: concurrent ? t('manual:shop.atOnce', { line: label }) : label,
        ...{ text: wholeOf(value), value, shippedMark },
      };
    }),
  ];
};

/** What is asked first: from the shipped text, else from the version before, to the newest one. */
export const firstPair = (row: ManualPageRow, editions: readonly Edition[]): readonly [string, string] => {
  const last = `version-${row.versions.length - 1}`;
  const base = editions.find(({ key }) => key === `was-${row.shippedMark}`)?.key;
  if (row.shippedMark !== null) return [base ?? SHIPPED_NOW, last];
  return [row.versions.length > 1 ? `version-${row.versions.length - 2}` : NOTHING, last];
};

/** From the shipped text the page was made of to the one that comes with Baton now. */
export const shippedPair = ({ shippedMark }: ManualPageRow): readonly [string, string] => [
  `was-${shippedMark}`,
  SHIPPED_NOW,
];
