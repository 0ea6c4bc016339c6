import { type RefObject, useLayoutEffect } from 'react';
import { TALLEST_CAPTURE } from '../../shared/ipc/contract.ts';
import { useServices } from '../services.ts';

/** Keeps the window as high as what it shows. */
export const useFit = (box: RefObject<HTMLElement | null>): void => {
  const { call } = useServices();
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => {
      const height = Math.min(
        TALLEST_CAPTURE,
        Math.max(1, Math.ceil(element.getBoundingClientRect().height)),
      );
      void call('capture.fit', { height });
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [call, box]);
};
