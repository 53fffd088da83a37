"use client";

import { z } from "zod/mini";
import { QueryField, type QueryFieldProps } from "@/components/list/query-field";
import type { Observe } from "@/components/list/query-offers";

const answer = z.object({ values: z.array(z.object({ value: z.string(), count: z.number() })) });
const known = new Map<string, ReturnType<Observe>>();
const MOST_KNOWN = 100;

/** Ask the server once for what stands behind an operator; a failure is asked again. */
const observe: Observe = (key, typed) => {
  const params = new URLSearchParams({ key, q: typed, limit: "40" });
  const address = `/api/v1/values?${params}`;
  const before = known.get(address);
  if (before) return before;
  const asked = fetch(address)
    .then(async (response) => {
      if (!response.ok) throw new Error(`${address} answered ${response.status}`);
      return answer.parse(await response.json()).values;
    })
    .catch((cause: unknown) => {
      known.delete(address);
      throw cause;
    });
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(address, asked);
  return asked;
};

/** The field of the query bar, with this server's values. */
export function QueryFieldHere(props: Omit<QueryFieldProps, "observe">) {
  return <QueryField {...props} observe={observe} />;
}
