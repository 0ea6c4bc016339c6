import { describe, expect, test, vi } from 'vitest';
import { createCapture } from '../../../electron/app/capture.ts';
import { captureHandlers } from '../../../electron/app/capture-handlers.ts';
import { refusal } from '../../../shared/refusal.ts';
import { err, ok } from '../../../shared/result.ts';

const SMALL = 7;
const MAIN = 1;

/** The first bytes of a PNG, which say how large it is. */
const png = (width: number, height: number): Uint8Array => {
  const bytes = new Uint8Array(33);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
};

const setUp = (copied: { text?: string; picture?: Uint8Array | null } | Error) => {
  const window = {
    show: vi.fn(),
    hide: vi.fn(),
    close: vi.fn(),
    fit: vi.fn(),
    owns: (id: number) => id === SMALL,
  };
  const lookAtClipboard = vi.fn(async () => {
    if (copied instanceof Error) throw copied;
    return { text: '', picture: null, ...copied };
  });
  const openBaton = vi.fn();
  const fault = vi.fn();
  const capture = createCapture({ window, lookAtClipboard, openBaton, fault });
  return { capture, window, lookAtClipboard, openBaton, fault };
};

const nothing = { pieces: [], picture: null };

describe('writing down over any program', () => {
  test('the clipboard is looked at when the hotkey is pressed, once, and forgotten when the window goes', async () => {
    const { capture, window, lookAtClipboard } = setUp({ text: '13800138000' });
    expect(await capture.copied()).toEqual(nothing);
    expect(lookAtClipboard).not.toHaveBeenCalled();
    capture.begin();
    expect(window.show).toHaveBeenCalledOnce();
    const seen = { pieces: [{ kind: 'phone', text: '13800138000' }], picture: null };
    expect(await capture.copied()).toEqual(seen);
    expect(await capture.copied()).toEqual(seen);
    expect(lookAtClipboard).toHaveBeenCalledOnce();
    capture.hide();
    expect(window.hide).toHaveBeenCalledOnce();
    expect(await capture.copied()).toEqual(nothing);
    expect(lookAtClipboard).toHaveBeenCalledOnce();
  });

  test('a picture is told by its size and handed out as it is; on the way to Baton it is forgotten', async () => {
    const picture = png(1280, 720);
    const { capture, window, openBaton } = setUp({ picture });
    capture.begin();
    expect(await capture.copied()).toEqual({ pieces: [], picture: { width: 1280, height: 720 } });
    expect(await capture.picture()).toBe(picture);
    capture.openBaton({ screen: 'today', item: 'f-1' });
    expect(window.hide).toHaveBeenCalledOnce();
    expect(openBaton).toHaveBeenCalledWith({ screen: 'today', item: 'f-1' });
    expect(await capture.picture()).toBeNull();
  });

  test('bytes that are too few for a picture are none', async () => {
    const { capture } = setUp({ picture: new Uint8Array(3) });
    capture.begin();
    expect(await capture.copied()).toEqual(nothing);
  });

  test('another book makes the window anew, the same one does not', () => {
    const { capture, window } = setUp({});
    capture.bookOpened('b-1');
    expect(window.close).toHaveBeenCalledOnce();
    capture.bookOpened('b-1');
    expect(window.close).toHaveBeenCalledOnce();
    capture.bookOpened('b-2');
    expect(window.close).toHaveBeenCalledTimes(2);
  });

  test('a clipboard another program holds keeps nobody from writing', async () => {
    const { capture, window, fault } = setUp(new Error('held'));
    capture.begin();
    expect(window.show).toHaveBeenCalledOnce();
    expect(await capture.copied()).toEqual(nothing);
    expect(fault).toHaveBeenCalledOnce();
  });
});

describe('the channels of the small window', () => {
  const handlersOn = (copied: { picture: Uint8Array | null }) => {
    const { capture, window } = setUp(copied);
    const add = vi.fn(async (bytes: Uint8Array) =>
      ok({ hash: 'a'.repeat(64), media: 'image/png' as const, bytes: bytes.length }),
    );
    const current = (): never => ({ attachments: { add } }) as never;
    const handlers = captureHandlers({ capture, desk: { current } as never });
    return { capture, window, add, handlers };
  };
  const from = (senderId: number) => ({ senderId });

  test('are deaf to every other window', async () => {
    const { capture, window, add, handlers } = handlersOn({ picture: png(1, 1) });
    capture.begin();
    const refused = err(refusal('notPermitted'));
    expect(await handlers['capture.look']({}, from(MAIN))).toEqual(refused);
    expect(await handlers['capture.takePicture']({}, from(MAIN))).toEqual(refused);
    expect(await handlers['capture.fit']({ height: 9 }, from(MAIN))).toEqual(refused);
    expect(await handlers['capture.hide']({}, from(MAIN))).toEqual(refused);
    expect(await handlers['capture.openBaton']({ place: null }, from(MAIN))).toEqual(refused);
    expect(add).not.toHaveBeenCalled();
    expect(window.hide).not.toHaveBeenCalled();
    expect(window.fit).not.toHaveBeenCalled();
  });

  test('keep the copied picture when it is asked for, and say so where there is none any more', async () => {
    const { capture, add, handlers } = handlersOn({ picture: png(1, 1) });
    capture.begin();
    await handlers['capture.look']({}, from(SMALL));
    expect(add).not.toHaveBeenCalled();
    expect(await handlers['capture.takePicture']({}, from(SMALL))).toMatchObject({ ok: true });
    expect(add).toHaveBeenCalledOnce();
    capture.hide();
    expect(await handlers['capture.takePicture']({}, from(SMALL))).toEqual(err(refusal('nothingCopied')));
    expect(add).toHaveBeenCalledOnce();
  });
});
