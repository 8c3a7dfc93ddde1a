const HOUR_MS = 3_600_000;

/**
 * A time in the policy's zone (UTC+8) at which a contact is allowed: now, or in the quiet hours (22:00-8:00, with some
 * minutes to spare) the last afternoon; back-dating of 72 hours is allowed. Undefined means now.
 */
export function allowedTime(now: number): string | undefined {
  const local = new Date(now + 8 * HOUR_MS);
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
  if (minute >= 8 * 60 + 10 && minute < 22 * 60 - 10) return undefined;
  const day = minute < 12 * 60 ? new Date(local.getTime() - 24 * HOUR_MS) : local;
  return `${day.toISOString().slice(0, 10)} 15:00`;
}
