import { z } from "zod";
import { addView, addViewInput } from "@/lib/commands/views/add-view";
import { changeView, changeViewInput } from "@/lib/commands/views/change-view";
import { removeView, removeViewInput } from "@/lib/commands/views/remove-view";
import { featureInput, getFeature } from "@/lib/queries/features/get-feature";
import { featuresInput, listFeatures } from "@/lib/queries/features/list-features";
import { cardInput, getCard } from "@/lib/queries/inbox/get-card";
import { getInbox, inboxInput } from "@/lib/queries/inbox/get-inbox";
import { listSuggestions, suggestionsInput } from "@/lib/queries/inbox/list-suggestions";
import { listViews, viewsInput } from "@/lib/queries/list-views";
import { listPeople, peopleInput } from "@/lib/queries/lists/list-people";
import { listRecords } from "@/lib/queries/lists/list-records";
import { listValues, valuesInput } from "@/lib/queries/lists/list-values";
import { listInput } from "@/lib/queries/lists/list-view";
import { differenceInput, getDifference } from "@/lib/queries/records/get-difference";
import { getHistory } from "@/lib/queries/records/get-history";
import { getRecord, recordInput } from "@/lib/queries/records/get-record";
import { getRevision, revisionInput } from "@/lib/queries/records/get-revision";
import { relatedInput, relatedRecords } from "@/lib/queries/records/related-records";
import { getReview, reviewInput } from "@/lib/queries/reviews/get-review";
import { listReviews, reviewsInput } from "@/lib/queries/reviews/list-reviews";
import { getReadiness } from "@/lib/queries/sources/get-readiness";
import { listProblems, problemsInput } from "@/lib/queries/sources/list-problems";
import { listSkipped, skippedInput } from "@/lib/queries/sources/list-skipped";
import { listSources } from "@/lib/queries/sources/list-sources";
import { decisionMapInput, getDecisionMap } from "@/lib/queries/why/get-decision-map";
import { getWhy, whyInput } from "@/lib/queries/why/get-why";
import { type ApiHandler, changes, decides, hears, reads } from "./handlers";

/** What an address answers, by method; who asks for the head is answered as who reads. */
export type ApiRoute = Readonly<Partial<Record<"GET" | "POST" | "PATCH" | "DELETE", ApiHandler>>>;

/** Asks for nothing. */
const none = z.strictObject({});

/**
 * Every address of the JSON interface and who answers it; `docs/api.md` says what each is for. A segment in
 * brackets is a name under which the handler finds what stands there.
 */
export const API_ROUTES: Readonly<Record<string, ApiRoute>> = {
  "/api/v1/records": { GET: reads(listInput, listRecords) },
  "/api/v1/search": { GET: reads(listInput, listRecords) },
  "/api/v1/record": { GET: reads(recordInput, getRecord) },
  "/api/v1/history": { GET: reads(recordInput, getHistory) },
  "/api/v1/difference": { GET: reads(differenceInput, getDifference) },
  "/api/v1/revision": { GET: reads(revisionInput, getRevision) },
  "/api/v1/related": { GET: reads(relatedInput, relatedRecords) },
  "/api/v1/why": { GET: reads(whyInput, getWhy) },
  "/api/v1/decision-map": { GET: reads(decisionMapInput, getDecisionMap) },
  "/api/v1/features": { GET: reads(featuresInput, listFeatures) },
  "/api/v1/feature": { GET: reads(featureInput, getFeature) },
  "/api/v1/people": { GET: reads(peopleInput, listPeople) },
  "/api/v1/suggestions": { GET: reads(suggestionsInput, listSuggestions) },
  "/api/v1/suggestion": { GET: reads(cardInput, getCard) },
  "/api/v1/inbox": { GET: reads(inboxInput, getInbox) },
  "/api/v1/reviews": { GET: reads(reviewsInput, listReviews) },
  "/api/v1/review": { GET: reads(reviewInput, getReview) },
  "/api/v1/problems": { GET: reads(problemsInput, listProblems) },
  "/api/v1/values": { GET: reads(valuesInput, listValues) },
  "/api/v1/sources": { GET: reads(none, listSources) },
  "/api/v1/skipped": { GET: reads(skippedInput, listSkipped) },
  // For whoever cannot hold a connection to /api/events.
  "/api/v1/sync-progress": { GET: reads(none, getReadiness) },

  "/api/v1/views": { GET: reads(viewsInput, listViews), POST: changes(addViewInput, addView, 201) },
  "/api/v1/views/[view]": {
    PATCH: changes(changeViewInput, changeView),
    DELETE: changes(removeViewInput, removeView),
  },

  "/api/v1/suggestions/[id]/[verb]": { POST: decides("suggestion") },
  "/api/v1/reviews/[id]/[verb]": { POST: decides("review") },
  "/api/v1/decisions/[id]/[verb]": { POST: decides("decision") },
  "/api/v1/writes/[id]/[verb]": { POST: decides("write") },

  "/api/events": { GET: hears },
};
