const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2025-12-06` → `6 Dec 2025`, without a clock or a zone: it is the day that somebody wrote down. */
export function dayWords(day: string): string {
  const [year, month, date] = day.slice(0, 10).split("-");
  const name = MONTHS[Number(month) - 1];
  return name ? `${Number(date)} ${name} ${year}` : day;
}

/** Making one costs more than a row of a list; there are as many as zones that readers live in. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string, withTime: boolean): Intl.DateTimeFormat {
  const key = `${zone} ${withTime}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    day: "numeric",
    month: "short",
    year: "numeric",
    ...(withTime ? { hour: "2-digit", minute: "2-digit", timeZoneName: "short" } : {}),
  });
  formats.set(key, made);
  return made;
}

/** An instant as day and time in a zone; the whole of it when the zone is unknown to this machine. */
export function instantWords(iso: string, zone: string, withTime: boolean): string {
  try {
    // "Sept" is the one month that en-GB does not write with three letters.
    return formatOf(zone, withTime).format(new Date(iso)).replace("Sept", "Sep").replace(",", "");
  } catch {
    return iso;
  }
}

type Props = { at: string; zone?: string; time?: boolean; className?: string; note?: string };

/**
 * A date as people write it; the exact one on hover. A day of a file is that day everywhere; an
 * instant is shown in the reader's zone. `note` says on hover what kind of date it is.
 */
export function When({ at, zone = "UTC", time = false, className, note }: Props) {
  const isDay = at.length <= 10;
  const exact = isDay ? at : instantWords(at, zone, true);
  return (
    <time className={className} dateTime={at} title={note ? `${note} ${exact}` : exact}>
      {isDay ? dayWords(at) : instantWords(at, zone, time)}
    </time>
  );
}
