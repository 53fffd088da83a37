import type { Dialect } from "../vocabulary";
import { adrTools } from "./adr-tools";
import { cosmos } from "./cosmos";
import type { DialectRules, DialectSigns } from "./dialect";
import { generic } from "./generic";
import { log4brains } from "./log4brains";
import { madr2 } from "./madr-2";
import { madr3 } from "./madr-3";
import { madr4 } from "./madr-4";
import { nygard } from "./nygard";
import { specKit } from "./spec-kit";

/** Every dialect, by its name; the order decides between equals. */
export const DIALECT_TABLE: Record<Dialect, DialectRules> = {
  "spec-kit": specKit,
  cosmos,
  log4brains,
  "madr-4": madr4,
  "madr-3": madr3,
  "madr-2": madr2,
  "adr-tools": adrTools,
  nygard,
  generic,
};

/** The dialect a decision is most likely written in. */
export function recogniseDialect(signs: DialectSigns): Dialect {
  let best: Dialect = "generic";
  let sure = 0;
  for (const rules of Object.values(DIALECT_TABLE)) {
    const how = rules.recognise(signs);
    if (how > sure) {
      best = rules.name;
      sure = how;
    }
  }
  return best;
}
