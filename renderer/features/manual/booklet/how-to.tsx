import type { ReactNode } from 'react';
import { type Flip, PAGES_A_SHEET, partsOf } from '../../../../shared/booklet/imposition.ts';
import { useText } from '../../../i18n/text.ts';

/** A small picture of a step, drawn with the colour of the text around it. */
const Picture = ({ children }: { readonly children: ReactNode }) => (
  <svg viewBox="0 0 96 72" className="booklet-picture" aria-hidden="true">
    {children}
  </svg>
);

const Sheet = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <>
    <rect x={x} y={y} width="34" height="48" className="booklet-paper" />
    <path d={`M${x + 17} ${y}v48M${x} ${y + 24}h34`} className="booklet-fold" />
  </>
);

/** Turned about the edge the printer has to be told. */
const Printed = ({ flip }: { readonly flip: Flip }) => (
  <Picture>
    <Sheet x={31} y={12} />
    {flip === 'long' ? (
      <path d="M20 44q-9 -8 0 -16m0 0l-7 1m7 -1l0 7M76 28q9 8 0 16m0 0l7 -1m-7 1l0 -7" />
    ) : (
      <path d="M40 8q8 -7 16 0m0 0l-1 -7m1 7l-7 0M56 64q-8 7 -16 0m0 0l1 7m-1 -7l7 0" />
    )}
  </Picture>
);

const Cut = () => (
  <Picture>
    <Sheet x={31} y={12} />
    <path d="M12 36h72" strokeDasharray="4 3" />
    <circle cx="12" cy="31" r="3.5" />
    <circle cx="12" cy="41" r="3.5" />
    <path d="M15 33l12 6M15 39l12 -6" />
  </Picture>
);

const Pile = () => (
  <Picture>
    <rect x="40" y="40" width="40" height="22" className="booklet-paper" />
    <path d="M43 37h40v22M60 40v22" />
    <rect x="14" y="10" width="40" height="22" className="booklet-paper" />
    <path d="M17 7h40v22M34 10v22M64 12q10 2 8 16m0 0l-5 -5m5 5l5 -6" />
  </Picture>
);

const Fold = () => (
  <Picture>
    <path d="M48 14L22 22v40l26 -8l26 8V22z" className="booklet-paper" />
    <path d="M48 14v40M48 24v6M48 40v6" />
    <path d="M22 26l-4 2v38l30 -9l30 9V28l-4 -2" />
  </Picture>
);

interface HowToProps {
  readonly flip: Flip;
  /** How many sheets there are. */
  readonly sheets: number;
}

/** How sheets become a booklet, in pictures and words. */
export const HowTo = ({ flip, sheets }: HowToProps) => {
  const t = useText();
  const parts = partsOf(sheets * PAGES_A_SHEET);
  const [first, second] = parts;
  const steps = [
    { name: 'print', picture: <Printed flip={flip} />, words: t(`manual:booklet.how.print.${flip}`) },
    { name: 'cut', picture: <Cut />, words: t('manual:booklet.how.cut') },
    { name: 'pile', picture: <Pile />, words: t('manual:booklet.how.pile') },
    { name: 'fold', picture: <Fold />, words: t('manual:booklet.how.fold') },
  ];
  return (
    <section className="booklet-how" aria-label={t('manual:booklet.how.title')}>
      <p className="booklet-size">
        {t('manual:booklet.size', { count: sheets, pages: sheets * PAGES_A_SHEET })}
        {first === undefined || second === undefined
          ? null
          : ` ${t('manual:booklet.parts', { parts: parts.length, sheets: first.sheets, next: second.firstSheet })}`}
      </p>
      <ol>
        {steps.map(({ name, picture, words }) => (
          <li key={name}>
            {picture}
            <span>{words}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};
