import { useEffect, useState } from 'react';
import type { ClipPiece } from '../../shared/capture/clip.ts';
import type { CopiedThings } from '../../shared/ipc/values.ts';
import { useServices } from '../services.ts';
import { type Readable, useStore } from '../store.ts';

const NOTHING: CopiedThings = { pieces: [], picture: null };

interface Offers extends CopiedThings {
  /** What was taken is not offered any more. */
  readonly takenPiece: (piece: ClipPiece) => void;
  readonly takenPicture: () => void;
}

/** What was copied when the hotkey was pressed last, asked for each time the window is shown. */
export const useCopied = (shown: Readable<number>): Offers => {
  const { call } = useServices();
  const time = useStore(shown);
  const [copied, setCopied] = useState(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew each time the window is shown
  useEffect(() => {
    let isLatest = true;
    void call('capture.look', {}).then((answer) => {
      if (isLatest) setCopied(answer.ok ? answer.value : NOTHING);
    });
    return () => {
      isLatest = false;
    };
  }, [call, time]);
  return {
    ...copied,
    takenPiece: (piece) =>
      setCopied((before) => ({ ...before, pieces: before.pieces.filter((one) => one !== piece) })),
    takenPicture: () => setCopied((before) => ({ ...before, picture: null })),
  };
};
