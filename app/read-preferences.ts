import { cookies } from "next/headers";
import { z } from "zod";

/** A time zone this machine knows; anything else is drawn in UTC. */
const zone = z.string().max(64).refine(isZone).catch("UTC");

const preferences = z.object({
  theme: z.enum(["system", "light", "dark"]).catch("system"),
  density: z.enum(["dense", "roomy"]).catch("dense"),
  zone,
});
export type Preferences = z.infer<typeof preferences>;

/** What the reader chose, from cookies that hold nothing else. */
export async function readPreferences(): Promise<Preferences> {
  const jar = await cookies();
  return preferences.parse({
    theme: jar.get("docket-theme")?.value,
    density: jar.get("docket-density")?.value,
    zone: jar.get("docket-zone")?.value,
  });
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return name !== "";
  } catch {
    return false;
  }
}
