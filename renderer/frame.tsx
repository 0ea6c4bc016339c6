import { createContext, type ReactNode, type RefObject, useContext, useMemo } from 'react';
import { defaultHandoverSettings } from '../shared/projection/fold-people.ts';
import type { HandoverSettings, ShiftTemplateRow, StaffRow } from '../shared/projection/rows.ts';
import type { Calendar } from './format/moments.ts';
import { useBookRow, useNames, useStaff, useTemplates } from './queries/people.ts';
import { useNow } from './services.ts';

/** What almost every line of a screen needs, read once for all of them. */
export interface Frame {
  /** Names by id, for lines that say who wrote them. */
  readonly names: (staffId: string) => string;
  readonly staff: readonly StaffRow[];
  readonly templates: readonly ShiftTemplateRow[];
  /** The time now and the book's zone. */
  readonly calendar: Calendar;
  /** How strict the shop is about handovers. */
  readonly handover: HandoverSettings;
}

/** The zone main takes where the book names none. */
const ZONE_OF_NO_BOOK = 'Asia/Shanghai';

const Context = createContext<Frame | null>(null);

export const useFrame = (): Frame => {
  const frame = useContext(Context);
  if (frame === null) throw new Error('no frame around this component');
  return frame;
};

export const useCalendar = (): Calendar => useFrame().calendar;

/** Shows its children in a frame that was read before: while the projection is built anew there is no other. */
export const KnownFrame = ({ frame, children }: { readonly frame: Frame; readonly children: ReactNode }) => (
  <Context value={frame}>{children}</Context>
);

interface FrameProviderProps {
  /** Where the newest frame is kept for longer than this component is shown. */
  readonly last: RefObject<Frame | null>;
  readonly children: ReactNode;
}

/**
 * Shows its children once names, shifts and the book's zone are known. Never this PC's zone instead: a form that was
 * filled by it would be hours off.
 */
export const FrameProvider = ({ last, children }: FrameProviderProps) => {
  const book = useBookRow();
  const staff = useStaff();
  const names = useNames(staff);
  const templates = useTemplates();
  const now = useNow();
  const handover = book?.handover ?? defaultHandoverSettings;
  const zone = book === undefined ? undefined : (book?.zone ?? ZONE_OF_NO_BOOK);
  const frame = useMemo(
    () =>
      zone === undefined || templates === undefined || staff === undefined
        ? null
        : { names, staff, templates, calendar: { now, zone }, handover },
    [zone, templates, staff, names, now, handover],
  );
  // While a rebuilt projection is read for the first time, the last answer stays: nobody is thrown out of a dialog.
  if (frame !== null) last.current = frame;
  const shown = frame ?? last.current;
  return shown === null ? null : <Context value={shown}>{children}</Context>;
};
