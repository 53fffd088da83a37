import { cookies } from "next/headers";
import { z } from "zod";
import { columnsCookie, type ListLook, orderCookie, readLook } from "@/lib/query/lists/list-look";
import type { ListName } from "@/lib/query/lists/record-lists";
import { EDITORS } from "@/lib/records/showing/editor-address";
import { zoneFormat } from "./zone-format";

/** A time zone this machine knows; anything else is drawn in UTC. */
const zone = z
  .string()
  .max(64)
  .refine((name) => zoneFormat(name) !== null)
  .catch("UTC");

const preferences = z.object({
  theme: z.enum(["system", "light", "dark"]).catch("system"),
  density: z.enum(["dense", "roomy"]).catch("dense"),
  editor: z.enum(EDITORS).catch("vscode"),
  zone,
});
export type Preferences = z.infer<typeof preferences> & { looks: Record<ListName, ListLook> };

/** What the reader chose, from cookies that hold nothing else. */
export async function readPreferences(): Promise<Preferences> {
  const jar = await cookies();
  const look = (list: ListName) =>
    readLook(jar.get(columnsCookie(list))?.value, jar.get(orderCookie(list))?.value);
  const chosen = preferences.parse({
    theme: jar.get("docket-theme")?.value,
    density: jar.get("docket-density")?.value,
    editor: jar.get("docket-editor")?.value,
    zone: jar.get("docket-zone")?.value,
  });
  return {
    ...chosen,
    looks: { prompts: look("prompts"), decisions: look("decisions"), search: look("search") },
  };
}
