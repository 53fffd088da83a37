import { redirect } from "next/navigation";
import { segmentText } from "@/app/page-input";
import { listHref } from "@/lib/addresses";
import { currentContext } from "@/lib/context";
import { findView } from "@/lib/queries/list-views";
import { Missing } from "../../missing";

/** The address of a view stays when its query changes: it leads to the list as it is now. */
export default async function ViewPage({ params }: { params: Promise<{ view: string }> }) {
  const view = await findView(currentContext(), segmentText((await params).view).slice(0, 200));
  if (!view) return <Missing />;
  redirect(listHref(`/${view.list}`, view.q));
}
