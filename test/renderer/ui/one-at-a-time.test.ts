import { describe, expect, it } from 'vitest';
import { createOneAtATime } from '../../../renderer/ui/one-at-a-time.ts';

describe('one at a time', () => {
  const desk = () => {
    const told: boolean[] = [];
    const once = createOneAtATime((isUnderWay) => told.push(isUnderWay));
    let begun = 0;
    let end = (): void => undefined;
    const send = (): void =>
      once(() => {
        begun += 1;
        return new Promise<void>((resolve) => {
          end = resolve;
        });
      });
    return { told, once, send, end: () => end(), begun: () => begun };
  };

  it('what is pressed twice is done once, and can be done again afterwards', async () => {
    const { send, end, begun } = desk();
    send();
    send();
    expect(begun()).toBe(1);
    end();
    await new Promise(setImmediate);
    send();
    expect(begun()).toBe(2);
  });

  it('where there is nothing to wait for, the next may begin at once', () => {
    const { once, send, begun } = desk();
    once(() => null);
    send();
    expect(begun()).toBe(1);
  });

  it('tells what shows it when something is under way, and when no longer', async () => {
    const { told, once, send, end } = desk();
    once(() => null);
    expect(told).toEqual([]);
    send();
    send();
    expect(told).toEqual([true]);
    end();
    await new Promise(setImmediate);
    expect(told).toEqual([true, false]);
  });
});
