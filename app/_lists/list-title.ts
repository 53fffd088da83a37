import type { Metadata } from "next";
import { askedFor } from "@/components/list/asked-for";
import type { ListName } from "@/lib/query/lists/record-lists";
import { readParams, type SearchParams } from "../_request/page-input";

/** The title of a list's tab: what its query asks for, so that two tabs and the browser's history tell it apart. */
export async function listTitle(list: ListName, name: string, searchParams: SearchParams): Promise<Metadata> {
  const { q } = await readParams(searchParams, ["q"]);
  return { title: q === "" ? name : askedFor(list, q) };
}
