ALTER TABLE "feeds" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "feeds" ADD COLUMN "reading_until" timestamp (3) with time zone;