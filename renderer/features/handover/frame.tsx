import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { ShiftTemplateRow } from '../../../shared/projection/rows.ts';
import type { Calendar } from '../../format/moments.ts';
import { useBookRow, useNames, useStaff, useTemplates } from '../../queries/people.ts';
import { useNow } from '../../services.ts';

/** What every line of a long list needs, read once for all of them. */
export interface Frame {
  readonly names: (staffId: string) => string;
  readonly templates: readonly ShiftTemplateRow[];
  readonly calendar: Calendar;
}

const Context = createContext<Frame | null>(null);

export const useFrame = (): Frame => {
  const frame = useContext(Context);
  if (frame === null) throw new Error('no frame around this component');
  return frame;
};

/** Shows its children once names, shifts and the book's zone are known: no line says a wrong time first. */
export const FrameProvider = ({ children }: { readonly children: ReactNode }) => {
  const book = useBookRow();
  const isStaffRead = useStaff() !== undefined;
  const names = useNames();
  const templates = useTemplates();
  const now = useNow();
  const zone = book?.zone;
  const frame = useMemo(
    () =>
      zone === undefined || templates === undefined || !isStaffRead
        ? null
        : { names, templates, calendar: { now, zone } },
    [zone, templates, isStaffRead, names, now],
  );
  return frame === null ? null : <Context value={frame}>{children}</Context>;
};
