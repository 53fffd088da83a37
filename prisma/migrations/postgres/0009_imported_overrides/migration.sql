-- AlterTable
ALTER TABLE "Consent" ADD COLUMN     "overrideBy" TEXT COLLATE "C";
