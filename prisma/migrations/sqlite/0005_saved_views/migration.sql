-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "q" TEXT NOT NULL,
    "isPinned" BOOLEAN NOT NULL,
    "ownerKey" TEXT,
    "createdAt" TEXT NOT NULL,
    "changedAt" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_slug_key" ON "SavedView"("slug");

-- CreateIndex
CREATE INDEX "SavedView_ownerKey_name_idx" ON "SavedView"("ownerKey", "name");
