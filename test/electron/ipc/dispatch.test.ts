import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createDispatch } from '../../../electron/ipc/dispatch.ts';
import { isAppPage } from '../../../electron/protocol/origin.ts';
import { invokeChannels } from '../../../shared/ipc/channels.ts';
import { requestSchemas } from '../../../shared/ipc/contract.ts';
import { refusal } from '../../../shared/refusal.ts';
import { err, ok } from '../../../shared/result.ts';
import { ours, strangers } from './senders.ts';

const setting = () => {
  const faults: string[] = [];
  const dispatch = createDispatch({
    isOurWindow: (id) => id === 1,
    isAppPage,
    fault: (where) => faults.push(where),
  });
  return { dispatch, faults };
};

const anything = z.unknown();

describe('[E2] who may ask', () => {
  for (const channel of invokeChannels) {
    test.each(strangers)(`${channel}: not %s`, async (_name, event) => {
      const { dispatch } = setting();
      let called = false;
      const answer = dispatch(channel, anything, async () => {
        called = true;
        return ok(null);
      });
      expect(await answer(event, {})).toEqual(err(refusal('notPermitted')));
      expect(called).toBe(false);
    });
  }

  test('our own window may, and is named by its id', async () => {
    const { dispatch } = setting();
    const answer = dispatch('x', anything, async (input, { senderId }) => ok([input, senderId]));
    expect(await answer(ours, 'hello')).toEqual(ok(['hello', 1]));
  });

  test('a sender that cannot even be looked at is turned away', async () => {
    const { dispatch } = setting();
    const answer = dispatch('x', anything, async () => ok(null));
    const broken = {
      ...ours,
      get senderFrame(): never {
        throw new Error('Render frame was disposed');
      },
    };
    expect((await answer(broken, {})).ok).toBe(false);
  });
});

describe('[E2] what may be asked', () => {
  const schema = z.strictObject({ text: z.string().max(3) });

  test.each([undefined, null, 1, 'x', [], {}, { text: 1 }, { text: 'four' }, { text: 'x', more: 1 }])(
    'not %j',
    async (input) => {
      const { dispatch } = setting();
      const answer = dispatch('x', schema, async () => ok(null));
      expect(await answer(ours, input)).toMatchObject({ ok: false, error: { code: 'malformed' } });
    },
  );

  test('the refusal names the field and repeats nothing of the input', async () => {
    const { dispatch } = setting();
    const answer = dispatch('x', schema, async () => ok(null));
    expect(await answer(ours, { text: '13800138000' })).toEqual(err(refusal('malformed', { field: 'text' })));
  });
});

describe('[E2] answers', () => {
  test.each([
    ['a rejected promise', async () => Promise.reject(new Error('secret path /root/x'))],
    [
      'a thrown error',
      () => {
        throw new TypeError('secret');
      },
    ],
  ])('%s is a fault here and "unexpected" there', async (_name, handler) => {
    const { dispatch, faults } = setting();
    const answer = dispatch('channel', anything, handler);
    expect(await answer(ours, {})).toEqual(err(refusal('unexpected')));
    expect(faults).toEqual(['ipc: channel']);
  });

  test("a handler's own refusal passes as it is", async () => {
    const { dispatch, faults } = setting();
    const answer = dispatch('x', anything, async () => err(refusal('diskFull')));
    expect(await answer(ours, {})).toEqual(err(refusal('diskFull')));
    expect(faults).toEqual([]);
  });
});

test('[E2] the names the preload knows are the names that have a schema', () => {
  expect([...invokeChannels].sort()).toEqual(Object.keys(requestSchemas).sort());
});
