import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import type { WeeklySummary } from '../../../../shared/report/weekly-summary.ts';
import { partsOfWeek, type WeekName } from '../../../../shared/time/week.ts';
import { useText } from '../../../i18n/text.ts';
import { isComposing, isTyping } from '../../../keyboard.ts';
import { useDraft, useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/small.tsx';
import { useModal } from '../../../ui/use-modal.ts';
import { KeyFigures } from '../key-figures.tsx';
import { CustomerVoice, ProblemsAndIdeas } from '../voice.tsx';
import { Decided } from './decisions.tsx';
import { FiguresTable } from './figures-table.tsx';
import { Complaints, Help, Oldest, Promises } from './look-at.tsx';

const pageNames = ['figures', 'promises', 'oldest', 'complaints', 'notes', 'voice', 'decisions'] as const;
type PageName = (typeof pageNames)[number];

/** Pages with something on them, and the one that is looked at; the figures and what is decided are always there. */
const pagesOf = (
  { review, pending, notes, customerVoice }: WeeklySummary,
  shown: PageName,
): readonly PageName[] => {
  const isThere: Readonly<Record<PageName, boolean>> = {
    ...{ figures: true, decisions: true },
    promises: review.promises.due > 0,
    oldest: pending.length > 0,
    complaints: review.complaints.length + review.help.length > 0,
    notes: notes.length > 0,
    voice: customerVoice.length > 0,
  };
  return pageNames.filter((name) => isThere[name] || name === shown);
};

const pageOf = (name: PageName, summary: WeeklySummary): ReactNode => {
  const { review, zone } = summary;
  switch (name) {
    case 'figures':
      return (
        <>
          <KeyFigures figures={summary.figures} lastWeek={summary.lastWeek} />
          <FiguresTable own={review.own} trend={review.trend} />
        </>
      );
    case 'promises':
      return <Promises promises={review.promises} zone={zone} />;
    case 'oldest':
      return <Oldest pending={summary.pending} />;
    case 'complaints':
      return (
        <>
          <Complaints complaints={review.complaints} />
          <Help help={review.help} />
        </>
      );
    case 'notes':
      return <ProblemsAndIdeas notes={summary.notes} noteKinds={summary.noteKinds} />;
    case 'voice':
      return <CustomerVoice customerVoice={summary.customerVoice} />;
    default:
      return <Decided summary={summary} />;
  }
};

const steps: Readonly<Record<string, number>> = {
  ...{ ArrowRight: 1, PageDown: 1, ' ': 1, ArrowLeft: -1, PageUp: -1 },
};

const BEGINNING: { readonly page: string } = { page: 'figures' };

/** Where a meeting that was left in the middle is kept, on this PC. */
export const meetingPlace = (week: WeekName): string => `meeting-${week}`;

interface MeetingProps {
  readonly summary: WeeklySummary;
  readonly onLeave: () => void;
}

/** The weekly meeting at one screen: the same value page by page, large, by keys; what is decided is written down there. */
export const Meeting = ({ summary, onLeave }: MeetingProps) => {
  const t = useText();
  const { toasts } = useServices();
  const { dialog, stage } = useModal();
  const kept = useDraft(meetingPlace(summary.week), BEGINNING);
  const page = pageNames.find((name) => name === kept.value.page) ?? 'figures';
  useEffect(() => toasts.hold(), [toasts]);
  const pages = pagesOf(summary, page);
  // By its name: a note written down here brings a page that was not there, and nobody wants to be moved by it.
  const place = pages.indexOf(page);
  const turn = (by: number): void => {
    kept.set({ page: pages[Math.min(pages.length - 1, Math.max(0, place + by))] ?? 'decisions' });
    stage.current?.focus();
  };
  /** Whoever leaves in the middle comes back to the same page; from the last one the meeting is over. */
  const leave = (): void => {
    if (place === pages.length - 1) kept.set(BEGINNING);
    kept.flush();
    onLeave();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !isComposing(event)) {
      event.preventDefault();
      if (isTyping(event.target)) stage.current?.focus();
      else if (!event.repeat) leave();
      return;
    }
    if (isTyping(event.target) || event.target instanceof HTMLButtonElement || isComposing(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    turn(by);
  };
  return (
    <dialog
      ref={dialog}
      className="meeting"
      aria-label={t('weekly:monday.meeting')}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
    >
      <header className="meeting-head">
        <h1>
          {t('weekly:monday.meetingTitle', {
            shop: summary.shopName,
            week: t('weekly:week.label', partsOfWeek(summary.week)),
          })}
        </h1>
        <strong role="status">
          {t(`weekly:monday.page.${page}`)} {place + 1} / {pages.length}
        </strong>
        <Button look="quiet" onClick={leave}>
          {t('weekly:monday.leave')} <Kbd>Esc</Kbd>
        </Button>
      </header>
      <div ref={stage} className="meeting-stage weekly" tabIndex={-1}>
        {pageOf(page, summary)}
      </div>
      <footer className="meeting-foot">
        <Button look="quiet" disabled={place === 0} onClick={() => turn(-1)}>
          <Kbd>←</Kbd> {t('weekly:monday.back')}
        </Button>
        <Button look="quiet" disabled={place >= pages.length - 1} onClick={() => turn(1)}>
          {t('weekly:monday.next')} <Kbd>→</Kbd>
        </Button>
      </footer>
    </dialog>
  );
};
