import { asSomebody } from "@/app/_request/as-person";
import { readPreferences } from "@/app/_request/read-preferences";
import { zoneOffset } from "@/app/_request/zone-offset";
import { VIEW } from "@/components/strings/view-words";
import { ViewList } from "@/components/view/view-list";
import { listViews } from "@/lib/queries/list-views";
import { changeViewAction, removeViewAction } from "./actions";

export const metadata = { title: VIEW.title };

/** Every query under a name. */
export default async function ViewsPage() {
  const ctx = await asSomebody();
  const { zone } = await readPreferences();
  const { views } = await listViews(ctx, { zoneOffset: zoneOffset(zone, ctx.now()) });
  return (
    <div className="page max-w-[60rem]">
      <header className="page-head">
        <h1>{VIEW.title}</h1>
        <p>{VIEW.about}</p>
      </header>
      <ViewList views={views} actions={{ change: changeViewAction, remove: removeViewAction }} />
    </div>
  );
}
