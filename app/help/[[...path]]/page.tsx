import { asSomebody } from "@/app/_request/as-person";
import { segmentText } from "@/app/_request/page-input";
import { Missing } from "@/app/missing";
import { HelpReading } from "@/components/overview/help-reading";
import { SHELL } from "@/components/strings/shell-words";
import { listHelp, readHelp } from "@/lib/queries/read-help";
import { isRefusal } from "@/lib/refusal";

type Props = { params: Promise<{ path?: string[] }> };

export const metadata = { title: SHELL.pages.help };

/** The documentation, in the product. `/help` is its first page, `/help/cli` short for `/help/docs/cli.md`. */
export default async function HelpPage({ params }: Props) {
  const ctx = await asSomebody();
  const asked = ((await params).path ?? []).map(segmentText).join("/");
  const entries = await listHelp(ctx);
  const path =
    asked === "" ? (entries[0]?.path ?? "README.md") : asked.includes(".") ? asked : `docs/${asked}.md`;
  const page = await readHelp(ctx, { path });
  if (isRefusal(page)) return <Missing />;
  return <HelpReading page={page} entries={entries} path={path} />;
}
