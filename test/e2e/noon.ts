/**
 * A zone in which it is now between noon and one o'clock. A front desk that stands there has four of the usual shifts
 * open to check in to, and no test of it meets midnight or the end of a week, whatever the time where it runs.
 */
export const zoneAtNoon = (now: Date): string => {
  const east = 12 - now.getUTCHours();
  // POSIX counts westwards: east of Greenwich is minus.
  return east === 0 ? 'Etc/GMT' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
};
