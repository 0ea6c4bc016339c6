import { type Ref, useEffect, useState } from 'react';

/** Whether the end of a text has been on the screen since `what` is shown. */
export const useEndReached = (
  what: string,
): { readonly end: Ref<HTMLDivElement>; readonly isReached: boolean } => {
  const [mark, setMark] = useState<HTMLDivElement | null>(null);
  const [reached, setReached] = useState<string | null>(null);
  useEffect(() => {
    if (mark === null) return;
    const watch = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setReached(what);
    });
    watch.observe(mark);
    return () => watch.disconnect();
  }, [what, mark]);
  return { end: setMark, isReached: reached === what };
};
