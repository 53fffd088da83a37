-- CreateTable
CREATE TABLE "SuggestionAnswer" (
    "cardId" TEXT COLLATE "C" NOT NULL,
    "recordId" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "evidence" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SuggestionAnswer_pkey" PRIMARY KEY ("cardId","recordId")
);

-- CreateIndex
CREATE INDEX "SuggestionAnswer_recordId_idx" ON "SuggestionAnswer"("recordId");

-- AddForeignKey
ALTER TABLE "SuggestionAnswer" ADD CONSTRAINT "SuggestionAnswer_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "SuggestionCard"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuggestionAnswer" ADD CONSTRAINT "SuggestionAnswer_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;
