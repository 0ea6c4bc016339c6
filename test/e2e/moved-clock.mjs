// Loaded into the app's main process: its clock is off by the milliseconds that stand in the file named by
// BATON_TEST_CLOCK, as a PC's clock is that has slept or was set. Looked at each time the clock is asked.
import { readFileSync } from 'node:fs';

const { BATON_TEST_CLOCK: file = '' } = process.env;
const RealDate = Date;
const realNow = RealDate.now.bind(RealDate);

const offset = () => {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
};
const now = () => realNow() + offset();

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, type) => Reflect.construct(target, args.length === 0 ? [now()] : args, type),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
