import { type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { hasRole } from '../../shared/rules/permissions.ts';
import { FirstStart } from '../features/first-start/first-start.tsx';
import { ShiftChoice } from '../features/sign-in/shift-choice.tsx';
import { SignIn } from '../features/sign-in/sign-in.tsx';
import { type Frame, FrameProvider } from '../frame.tsx';
import { refusalText } from '../i18n/refusal-text.ts';
import { useText } from '../i18n/text.ts';
import type { Place } from '../navigation.ts';
import { PracticeBand } from '../practice/band.tsx';
import { useIsPractice } from '../practice/practise-button.tsx';
import { useMe } from '../queries/people.ts';
import { DueWatch } from '../reminders/due-watch.tsx';
import { useBook, useServices } from '../services.ts';
import { useStore } from '../store.ts';
import { EmptyState } from '../ui/small.tsx';
import { ToastStack } from '../ui/toast-stack.tsx';
import { Building } from './building.tsx';
import { BriefingAtTheDoor, CheckInBriefings } from './check-in-briefings.tsx';
import { Shell } from './shell.tsx';
import { StatusLine } from './status-line.tsx';

/** A page before the book, with what is wrong above it: where nobody can sign in, this says why. */
const Gate = ({ children }: { readonly children: ReactNode }) => (
  <div className="gate-page">
    <StatusLine />
    {children}
  </div>
);

/** Whoever signs in after somebody else begins on Today, not where the other was reading; one’s own place is kept. */
const useOwnPlace = (staffId: string | null | undefined): void => {
  const { navigation } = useServices();
  const before = useRef<{ readonly staffId: string; place: Place | null } | null>(null);
  useEffect(() => {
    if (staffId === undefined) return;
    if (staffId === null) {
      if (before.current !== null) before.current.place = navigation.place.get();
      return;
    }
    // A place that was wanted meanwhile, from a reminder, is where they mean to go.
    const isLeftThere = before.current?.place === navigation.place.get();
    if (before.current?.staffId !== staffId && isLeftThere) navigation.go('today');
    before.current = { staffId, place: null };
  }, [staffId, navigation]);
};

/** The way in: who are you, which shift; then the book. Leads and the manager may look without a shift. */
const Desk = () => {
  const me = useMe();
  const { desk } = useServices();
  const withoutShift = useStore(desk.withoutShift);
  useOwnPlace(me === null || me === undefined ? me : me.staff.id);
  const [reading, setReading] = useState<string | null>(null);
  const stopReading = useCallback(() => setReading(null), []);
  // Whoever signs in next is asked again: "without a shift" was said for that time only.
  useEffect(() => {
    if (me !== null) return;
    desk.withoutShift.set(null);
    setReading(null);
  }, [me, desk]);
  if (me === undefined) return null;
  if (me === null) {
    return (
      <Gate>
        <SignIn />
      </Gate>
    );
  }
  const isLead = hasRole(me.staff.role, 'lead');
  if (me.attendance === null && !(isLead && withoutShift === me.staff.id)) {
    return (
      <Gate>
        {reading === null ? (
          <ShiftChoice
            me={me.staff}
            onWithoutShift={isLead ? () => desk.withoutShift.set(me.staff.id) : null}
          >
            <CheckInBriefings onOpen={setReading} />
          </ShiftChoice>
        ) : (
          <Suspense fallback={null}>
            <BriefingAtTheDoor id={reading} onClose={stopReading} />
          </Suspense>
        )}
      </Gate>
    );
  }
  return <Shell />;
};

const Page = () => {
  const t = useText();
  const book = useBook();
  const state = useStore(useServices().projection.state);
  const lastFrame = useRef<Frame | null>(null);
  if (book === null) return <FirstStart />;
  if (state.phase === 'unreadable') {
    return (
      <Gate>
        <div className="full-page">
          <EmptyState title={t('shell:unreadable')} text={refusalText(state.problem, t)} />
        </div>
      </Gate>
    );
  }
  return state.phase === 'ready' ? (
    <FrameProvider last={lastFrame}>
      <DueWatch />
      <Desk />
    </FrameProvider>
  ) : (
    <Building frame={lastFrame.current} />
  );
};

/** In practice the band stands over every page, whichever it is. */
const Framed = ({ children }: { readonly children: ReactNode }) =>
  useIsPractice() ? (
    <div className="practice-app">
      <PracticeBand />
      <div className="practice-below">{children}</div>
    </div>
  ) : (
    children
  );

export const App = () => (
  <>
    <Framed>
      <Page />
    </Framed>
    <ToastStack />
  </>
);
