import { zoneFormat } from "./zone-format";

/** Minutes east of UTC in a zone at an instant, so that `today` in a query means the reader's day; 0 in an unknown one. */
export function zoneOffset(zone: string, at: Date): number {
  const parts = zoneFormat(zone)?.formatToParts(at);
  const name = parts?.find((part) => part.type === "timeZoneName")?.value ?? "";
  const match = /([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === "-" ? -minutes : minutes;
}
