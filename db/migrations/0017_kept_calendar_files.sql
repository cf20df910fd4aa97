CREATE TABLE "feed_files" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"feed_id" text NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "feed_files_organization_id_feed_id_pk" PRIMARY KEY("organization_id","feed_id")
);
--> statement-breakpoint
ALTER TABLE "content_events" ADD COLUMN "feed_state" text;--> statement-breakpoint
ALTER TABLE "feed_files" ADD CONSTRAINT "feed_files_organization_id_feed_id_feeds_organization_id_id_fk" FOREIGN KEY ("organization_id","feed_id") REFERENCES "public"."feeds"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
SELECT almanac_protect('feed_files');