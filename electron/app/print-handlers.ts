import { refusal } from '../../shared/refusal.ts';
import { readDigestHash, readDigestMark } from '../../shared/report/digest-mark.ts';
import { confirmedPrint, type PrintCheck } from '../../shared/report/print-check.ts';
import { isOpenTo } from '../../shared/report/weekly-additions.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { hasRole } from '../../shared/rules/permissions.ts';
import type { FileSystem } from '../files/file-system.ts';
import type { Handlers } from '../ipc/register.ts';
import { confirmDigest } from '../journal/confirm.ts';
import type { OpenDesk } from './desk.ts';
import { requireDesk, type Services } from './services.ts';

type CheckedDesk = {
  readonly session: Pick<OpenDesk['session'], 'staffId'>;
  readonly open: Pick<OpenDesk['open'], 'book' | 'folder' | 'refresh'>;
};

/** Checks what somebody read off a printed page against the book on the disk, and says what was written since. */
export const checkPrint = async (
  fs: FileSystem,
  { session, open }: CheckedDesk,
  text: string,
): Promise<Result<PrintCheck>> => {
  const printed = readDigestMark(text) ?? readDigestHash(text);
  if (printed === null) return err(refusal('printUnreadable'));
  await open.refresh();
  const found = await confirmDigest(fs, open.folder, printed);
  if (!found.ok) return found;
  if (found.value.kind === 'otherBook') return ok({ kind: 'otherBook' });
  if (found.value.kind !== 'confirmed') return ok(found.value);
  const { heads, events, later, at } = found.value;
  const { rows, zone } = open.book;
  const staffId = session.staffId();
  const reader = staffId === null ? null : rows.get('staff', staffId);
  const isLead = reader !== null && hasRole(reader.role, 'lead');
  const period = typeof printed === 'string' ? null : printed.period;
  const what = confirmedPrint(
    rows,
    { period, heads, zone: zone() },
    {
      nameOf: (id) => rows.get('staff', id)?.name ?? id,
      reads: isLead ? () => true : isOpenTo({ staffId, name: reader?.name ?? null }),
    },
  );
  return ok({ kind: 'confirmed', events, later, at, ...what });
};

/** The channel about a page that was printed once. */
export const printHandlers = (services: Services): Pick<Handlers, 'report.checkPrint'> => ({
  'report.checkPrint': async ({ text }) => {
    const desk = requireDesk(services);
    return desk.ok ? checkPrint(services.fs, desk.value, text) : desk;
  },
});
