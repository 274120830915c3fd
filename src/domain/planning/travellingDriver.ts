// A driver as it travels between the sidebar and the script: JSON carries no undefined, so what is absent is null.
import type { DriverRow } from '../tree/model';

export interface TravellingDriver {
  readonly name: string;
  readonly value: number | null;
  readonly locked: boolean;
  readonly min: number | null;
  readonly max: number | null;
}

export function sendDriver({ name, value, locked, min, max }: DriverRow): TravellingDriver {
  return { name, value: value ?? null, locked: locked ?? false, min: min ?? null, max: max ?? null };
}

export function receiveDriver({ name, value, locked, min, max }: TravellingDriver): DriverRow {
  return { name, value: value ?? undefined, locked, min: min ?? undefined, max: max ?? undefined };
}
