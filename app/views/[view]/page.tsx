import { redirect } from "next/navigation";
import { asSomebody } from "@/app/_request/as-person";
import { segmentText } from "@/app/_request/page-input";
import { Missing } from "@/app/missing";
import { listHref } from "@/lib/addresses";
import { findView } from "@/lib/queries/list-views";

/** The address of a view stays when its query changes: it leads to the list as it is now. */
export default async function ViewPage({ params }: { params: Promise<{ view: string }> }) {
  const view = await findView(await asSomebody(), segmentText((await params).view).slice(0, 200));
  if (!view) return <Missing />;
  redirect(listHref(`/${view.list}`, view.q));
}
