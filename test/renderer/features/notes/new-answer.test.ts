import { expect, test } from 'vitest';
import {
  type AnswerDraft,
  answerDraftKey,
  answerOf,
  lacking,
  NO_ANSWER,
} from '../../../../renderer/features/notes/new-answer.ts';
import { commandSchemas } from '../../../../shared/commands/schemas.ts';
import { requestSchemas } from '../../../../shared/ipc/contract.ts';

const said = (draft: Partial<AnswerDraft>): AnswerDraft => ({ ...NO_ANSWER, noteId: 'n-1', ...draft });

test('a no without a word lacks its reason, an assignment its person; nothing else lacks anything', () => {
  expect(lacking(said({ verdict: 'declined', text: '  ' }))).toBe('reason');
  expect(lacking(said({ verdict: 'declined', text: '没有预算' }))).toBeNull();
  expect(lacking(said({ verdict: 'assigned', text: '问问供应商' }))).toBe('to');
  expect(lacking(said({ verdict: 'assigned', to: 's-li' }))).toBeNull();
  for (const verdict of ['adopted', 'solved'] as const) expect(lacking(said({ verdict }))).toBeNull();
});

test('what lacks something is not sent; what is sent is what main takes', () => {
  expect(answerOf(said({ verdict: null }))).toBeNull();
  expect(answerOf(said({ verdict: 'declined', text: ' ' }))).toBeNull();
  expect(answerOf(said({ verdict: 'assigned' }))).toBeNull();
  const whole = answerOf(said({ verdict: 'assigned', to: 's-li', text: ' 问问 ', until: '2026-12-01' }));
  expect(whole).toEqual({
    noteId: 'n-1',
    verdict: 'assigned',
    to: 's-li',
    text: '问问',
    until: '2026-12-01',
  });
  expect(commandSchemas.answerNote.safeParse(whole).success).toBe(true);
});

test('[P5] each note and each lead has a draft of their own, under a key that main keeps', () => {
  const ids = [
    'n-of-0192a8f0c1d24e55a1b2c3d4e5f60718-000000000001234',
    '0192a8f0-c1d2-7e55-a1b2-c3d4e5f60718',
    'b',
  ];
  const keys = ids.flatMap((note) => ids.map((lead) => answerDraftKey(note, lead)));
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys)
    expect(requestSchemas['draft.save'].safeParse({ key, value: '' }).success, key).toBe(true);
});
