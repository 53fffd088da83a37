import { changedRecords } from "../commands/sync/sync-report";
import type { EventBus } from "../event-bus";
import { isRefusal } from "../refusal";
import { SyncNews } from "./sync-news";
import type { SyncListener } from "./sync-thread";

/**
 * What open pages are told of syncs: all of those somebody asked for, and of a look nobody asked for what is news.
 *
 * @param settle brings the writes of a source to their end, now that its files were read
 */
export function announceSyncs(bus: EventBus, settle: (sourceId: string) => void): SyncListener {
  const news = new SyncNews();
  return {
    progress: (sourceId, progress) => bus.announce({ type: "sync-progress", sourceId, ...progress }),
    finished: (sourceId, answer, isAsked) => {
      const isNews = news.hear(sourceId, answer);
      if (!isAsked && !isNews) return;
      bus.announce({
        type: "sync-finished",
        sourceId,
        changed: isRefusal(answer) || changedRecords(answer),
      });
      if (!isRefusal(answer)) settle(sourceId);
    },
    newHistory: (sourceId) => bus.announce({ type: "sync-finished", sourceId, changed: true }),
  };
}
