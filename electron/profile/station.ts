import { z } from 'zod';
import type { RandomText } from '../../shared/clock.ts';
import type { FileSystem } from '../files/file-system.ts';
import { createKeptValue } from './kept-value.ts';

const stationSchema = z.object({ station: z.string().regex(/^[a-z0-9]{1,24}$/) });

/**
 * The name of this PC in writer ids, made once from the host name and kept: renaming the PC later changes nothing
 * `[S3]`.
 */
export const stationName = async (
  fs: FileSystem,
  profileDir: string,
  hostName: string,
  random: RandomText,
): Promise<string> => {
  const kept = createKeptValue({ fs, directory: profileDir, name: 'station', schema: stationSchema });
  const known = await kept.read();
  if (known !== null) return known.station;
  const base =
    hostName
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 16) || 'pc';
  const station = `${base}${random(4)}`;
  await kept.write({ station });
  return station;
};
