-- CreateTable
CREATE TABLE "SuggestionAnswer" (
    "cardId" TEXT NOT NULL,
    "recordId" INTEGER NOT NULL,
    "score" REAL NOT NULL,
    "evidence" TEXT NOT NULL,

    PRIMARY KEY ("cardId", "recordId"),
    CONSTRAINT "SuggestionAnswer_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "SuggestionCard" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SuggestionAnswer_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SuggestionAnswer_recordId_idx" ON "SuggestionAnswer"("recordId");
