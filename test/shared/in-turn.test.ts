import { describe, expect, it } from 'vitest';
import { createInTurn } from '../../shared/in-turn.ts';

describe('one thing after the other', () => {
  it('begins the next only when the one before has ended, in the order in which they were asked for', async () => {
    const inTurn = createInTurn();
    const told: string[] = [];
    let end = (_said: string): void => undefined;
    const first = new Promise<string>((resolve) => {
      end = resolve;
    });
    const all = Promise.all([
      inTurn(() => {
        told.push('first begins');
        return first;
      }),
      inTurn(async () => {
        told.push('second begins');
        return 'second';
      }),
    ]);
    await Promise.resolve();
    expect(told).toEqual(['first begins']);
    end('first');
    expect(await all).toEqual(['first', 'second']);
    expect(told).toEqual(['first begins', 'second begins']);
  });

  it('goes on after what has failed, and tells the failure to who asked for it', async () => {
    const inTurn = createInTurn();
    const failed = inTurn(() => Promise.reject(new Error('disk full')));
    const after = inTurn(async () => 'written');
    await expect(failed).rejects.toThrow('disk full');
    expect(await after).toBe('written');
  });
});
