CREATE TABLE "batch_items" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"batch_id" text NOT NULL,
	"position" integer NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"reason" text,
	"before" jsonb,
	CONSTRAINT "batch_items_organization_id_batch_id_position_pk" PRIMARY KEY("organization_id","batch_id","position")
);
--> statement-breakpoint
CREATE TABLE "batches" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"verb" jsonb NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"total" integer NOT NULL,
	"owner" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "batches_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "calendar_links" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"token" text NOT NULL,
	"query" text DEFAULT '' NOT NULL,
	"owner_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "calendar_links_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "calendar_links_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "content_event_tags" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"event_id" text NOT NULL,
	"tag_id" text NOT NULL,
	CONSTRAINT "content_event_tags_organization_id_event_id_tag_id_pk" PRIMARY KEY("organization_id","event_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "content_events" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"url" text,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"start_wall" text NOT NULL,
	"end_wall" text,
	"time_zone" text NOT NULL,
	"all_day" boolean DEFAULT false NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"category_id" text,
	"campaign_id" text,
	"feed_id" text,
	"feed_key" text,
	"author_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "content_events_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "feeds" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"url" text,
	"hue" integer DEFAULT 0 NOT NULL,
	"event_kind" text NOT NULL,
	"paused" boolean DEFAULT false NOT NULL,
	"etag" text,
	"last_modified" text,
	"content_hash" text,
	"read_at" timestamp (3) with time zone,
	"next_read_at" timestamp (3) with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"failure_reason" text,
	"created_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "feeds_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"screen" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"owner_id" text NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_views_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "batch_items" ADD CONSTRAINT "batch_items_organization_id_batch_id_batches_organization_id_id_fk" FOREIGN KEY ("organization_id","batch_id") REFERENCES "public"."batches"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_links" ADD CONSTRAINT "calendar_links_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_event_tags" ADD CONSTRAINT "content_event_tags_organization_id_event_id_content_events_organization_id_id_fk" FOREIGN KEY ("organization_id","event_id") REFERENCES "public"."content_events"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_event_tags" ADD CONSTRAINT "content_event_tags_organization_id_tag_id_tags_organization_id_id_fk" FOREIGN KEY ("organization_id","tag_id") REFERENCES "public"."tags"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_events" ADD CONSTRAINT "content_events_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_events" ADD CONSTRAINT "content_events_organization_id_category_id_categories_organization_id_id_fk" FOREIGN KEY ("organization_id","category_id") REFERENCES "public"."categories"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_events" ADD CONSTRAINT "content_events_organization_id_campaign_id_campaigns_organization_id_id_fk" FOREIGN KEY ("organization_id","campaign_id") REFERENCES "public"."campaigns"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_events" ADD CONSTRAINT "content_events_organization_id_feed_id_feeds_organization_id_id_fk" FOREIGN KEY ("organization_id","feed_id") REFERENCES "public"."feeds"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feeds" ADD CONSTRAINT "feeds_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "batch_items_open_idx" ON "batch_items" USING btree ("organization_id","batch_id","position") WHERE "batch_items"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "content_events_calendar_idx" ON "content_events" USING btree ("organization_id","location_id","starts_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "content_events_feed_key" ON "content_events" USING btree ("organization_id","feed_id","feed_key") WHERE "content_events"."feed_id" is not null;--> statement-breakpoint
CREATE INDEX "feeds_due_idx" ON "feeds" USING btree ("next_read_at") WHERE "feeds"."next_read_at" is not null;--> statement-breakpoint
CREATE INDEX "saved_views_location_idx" ON "saved_views" USING btree ("organization_id","location_id");--> statement-breakpoint
SELECT almanac_protect('batches');--> statement-breakpoint
SELECT almanac_protect('batch_items');--> statement-breakpoint
SELECT almanac_protect('calendar_links');--> statement-breakpoint
SELECT almanac_protect('content_events');--> statement-breakpoint
SELECT almanac_protect('content_event_tags');--> statement-breakpoint
SELECT almanac_protect('feeds');--> statement-breakpoint
SELECT almanac_protect('saved_views');
