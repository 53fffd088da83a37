import type { StatusPlace } from "../record";
import type { StatusReading } from "./status-value";

/** A place where a status stands, with what the pen needs to move it. */
export type StatusPlaceFound = Omit<StatusPlace, "status"> & {
  /** Range of the value in the text (UTF-16); both -1 when it cannot be pointed at. */
  start: number;
  end: number;
  reading: StatusReading;
  /** Whether `raw` is not simply the text of the range: then the pen leaves it alone. */
  isNarrow: boolean;
};
