import { type FocusEvent, useEffect, useRef, useState } from 'react';

/**
 * Whether the focus is inside an element, for parts that unfold while one works there. While a mouse button is down
 * it stays as it is: folding up between press and release would slide the thing being clicked away from the pointer.
 */
export const useFocusInside = () => {
  const [inside, setInside] = useState(false);
  const pressed = useRef(false);
  const leaving = useRef(false);

  useEffect(() => {
    const onDown = (): void => {
      pressed.current = true;
    };
    const onUp = (): void => {
      pressed.current = false;
      // After the click that follows this release.
      setTimeout(() => {
        if (leaving.current) setInside(false);
      });
    };
    window.addEventListener('pointerdown', onDown, true);
    window.addEventListener('pointerup', onUp, true);
    window.addEventListener('pointercancel', onUp, true);
    return () => {
      window.removeEventListener('pointerdown', onDown, true);
      window.removeEventListener('pointerup', onUp, true);
      window.removeEventListener('pointercancel', onUp, true);
    };
  }, []);

  return {
    inside,
    onFocus: (): void => {
      leaving.current = false;
      setInside(true);
    },
    onBlur: (event: FocusEvent): void => {
      if (event.currentTarget.contains(event.relatedTarget)) return;
      leaving.current = true;
      if (!pressed.current) setInside(false);
    },
  };
};
