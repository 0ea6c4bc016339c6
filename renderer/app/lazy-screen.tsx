import { type ComponentType, lazy, useState } from 'react';
import type { ScreenProps } from '../screen-props.ts';

type Screen = ComponentType<ScreenProps>;

/** The code of a screen, loaded when it is first shown, or before. */
export interface ScreenCode {
  /** `null` until it is there. */
  readonly loaded: () => Screen | null;
  readonly load: () => Promise<void>;
  /** Shows something else until it is there. */
  readonly Late: Screen;
}

export const codeOf = (load: () => Promise<Screen>): ScreenCode => {
  let loaded: Screen | null = null;
  const keep = async (): Promise<Screen> => {
    loaded = await load();
    return loaded;
  };
  return {
    loaded: () => loaded,
    load: async () => void (await keep()),
    Late: lazy(async () => ({ default: await keep() })),
  };
};

/**
 * The screen itself where its code is there. React’s own `lazy` shows something else for a moment even then, and a key
 * that is pressed in that moment is lost.
 */
export const LazyScreen = ({ code, ...props }: ScreenProps & { readonly code: ScreenCode }) => {
  // Chosen once: a screen that somebody works on is not exchanged for itself.
  const [Shown] = useState<Screen>(() => code.loaded() ?? code.Late);
  return <Shown {...props} />;
};
