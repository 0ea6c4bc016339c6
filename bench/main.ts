import { inWindow } from './in-window.ts';
import { run as journal } from './journal.ts';
import { run as pdf } from './pdf.ts';
import { printRows } from './row.ts';
import { run as search } from './search.ts';
import { run as week } from './week.ts';

/** `npm run bench`: every number beside a peer or the physical limit measured in the same run. */
const benches = {
  ...{ journal, pdf, pending: inWindow('pending'), search, palette: inWindow('search') },
  ...{ capture: inWindow('capture'), opening: inWindow('opening'), week },
};

const asked = process.argv.slice(2);
for (const [name, run] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  console.log(printRows(await run()));
}
