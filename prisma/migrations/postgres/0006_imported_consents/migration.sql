-- AlterTable
ALTER TABLE "Consent" ADD COLUMN     "importedFrom" TEXT COLLATE "C";
