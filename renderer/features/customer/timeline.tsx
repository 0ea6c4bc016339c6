import type { CustomerLine } from '../../../shared/customer/page.ts';
import { isMistaken, titleOf, type Writing } from '../../../shared/customer/writings.ts';
import type { HistoryLine } from '../../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { goToWriting } from '../../customers/go-to-writing.ts';
import { HistoryEntry } from '../../follow-up/panel-history.tsx';
import { shiftText } from '../../format/shifts.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useServices } from '../../services.ts';
import { Tag } from '../../ui/small.tsx';
import { PartButton } from './part-button.tsx';

/** Lines that follow each other and belong to the same writing stand under one head. */
interface Run {
  readonly writing: Writing;
  readonly lines: readonly CustomerLine[];
}

const runsOf = (lines: readonly CustomerLine[]): readonly Run[] => {
  const runs: { writing: Writing; lines: CustomerLine[] }[] = [];
  for (const one of lines) {
    const last = runs.at(-1);
    if (last?.writing.key === one.writing.key) last.lines.push(one);
    else runs.push({ writing: one.writing, lines: [one] });
  }
  return runs;
};

const Standing = ({ writing }: { readonly writing: Writing }) => {
  const t = useText();
  if (isMistaken(writing)) return <Tag>{t('customer:page.mistaken')}</Tag>;
  if (writing.kind === 'note') return <Tag>{t('customer:page.note')}</Tag>;
  const { state, outcome } = writing.row;
  if (state === 'open') return <Tag tone="accent">{t('customer:lookUp.open')}</Tag>;
  return outcome === null ? null : <Tag tone="green">{t(`vocabulary:outcome.${outcome}`)}</Tag>;
};

/** The head says it already. */
const withoutTitle = ({ writing, line }: CustomerLine): HistoryLine =>
  line.text === titleOf(writing) ? { ...line, text: null } : line;

const Head = ({ writing }: { readonly writing: Writing }) => {
  const { navigation } = useServices();
  return (
    <button
      type="button"
      className="customer-run-head customer-stop"
      onClick={() => goToWriting(navigation, writing.key)}
    >
      <span className="customer-run-title">{maskPhonesIn(titleOf(writing))}</span>
      <Standing writing={writing} />
    </button>
  );
};

interface TimelineProps {
  readonly lines: readonly CustomerLine[];
  /** Everything that was written about the customer. */
  readonly all: readonly Writing[];
}

/** Everything that was promised, done and said, the newest first, whoever wrote it in whatever shift. */
export const Timeline = ({ lines, all }: TimelineProps) => {
  const t = useText();
  const { templates, calendar } = useFrame();
  return (
    <section className="card customer-timeline" aria-labelledby="customer-history">
      <h2 id="customer-history">{t('customer:page.history')}</h2>
      {runsOf(lines).map(({ writing, lines: run }) => (
        <div key={`${writing.key} ${run[0]?.line.order}`} className="customer-run">
          <div className="customer-run-line">
            <Head writing={writing} />
            <PartButton writing={writing} all={all} />
          </div>
          <ol className="history">
            {run.map((one) => (
              <HistoryEntry key={one.line.order} line={withoutTitle(one)}>
                {one.line.shift === null ? null : (
                  <span className="faint"> · {shiftText(one.line.shift, templates, calendar, t)}</span>
                )}
              </HistoryEntry>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
};
