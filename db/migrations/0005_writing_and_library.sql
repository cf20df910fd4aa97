CREATE TABLE "media_folders" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"parent_id" text,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_folders_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "campaigns_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "media_tags" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"media_id" text NOT NULL,
	"tag_id" text NOT NULL,
	CONSTRAINT "media_tags_organization_id_media_id_tag_id_pk" PRIMARY KEY("organization_id","media_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "post_editors" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"post_id" text NOT NULL,
	"key" text NOT NULL,
	"user_id" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "post_editors_organization_id_post_id_key_pk" PRIMARY KEY("organization_id","post_id","key")
);
--> statement-breakpoint
CREATE TABLE "publication_results" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"publication_id" text NOT NULL,
	"account_id" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"impressions" integer,
	"likes" integer DEFAULT 0 NOT NULL,
	"comments" integer DEFAULT 0 NOT NULL,
	"shares" integer DEFAULT 0 NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	"next_read_at" timestamp (3) with time zone,
	CONSTRAINT "publication_results_organization_id_publication_id_pk" PRIMARY KEY("organization_id","publication_id")
);
--> statement-breakpoint
CREATE TABLE "short_links" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"code" text NOT NULL,
	"url" text NOT NULL,
	"post_id" text NOT NULL,
	"clicks" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "short_links_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "short_links_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "snippets" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"draft" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "snippets_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "folder_id" text;
--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "state" text DEFAULT 'ready' NOT NULL;
--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "failure_reason" text;
--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "animated" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "video" jsonb;
--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "focal_point" jsonb;
--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "custom_values" jsonb DEFAULT '{}'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "watermark" jsonb;
--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "posting_slots" jsonb DEFAULT '[]'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE "playground_media" ADD COLUMN "poster" "bytea";
--> statement-breakpoint
ALTER TABLE "playground_media" ADD COLUMN "duration_ms" integer;
--> statement-breakpoint
ALTER TABLE "playground_pages" ADD COLUMN "network" text DEFAULT 'playground' NOT NULL;
--> statement-breakpoint
ALTER TABLE "playground_posts" ADD COLUMN "type" text DEFAULT 'post' NOT NULL;
--> statement-breakpoint
ALTER TABLE "playground_posts" ADD COLUMN "details" jsonb DEFAULT '{}'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE "playground_posts" ADD COLUMN "link_card" jsonb;
--> statement-breakpoint
ALTER TABLE "playground_posts" ADD COLUMN "likes" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "post_media" ADD COLUMN "scope" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "post_media" DROP CONSTRAINT "post_media_organization_id_post_id_position_pk";
--> statement-breakpoint
ALTER TABLE "post_media" ADD CONSTRAINT "post_media_organization_id_post_id_scope_position_pk" PRIMARY KEY("organization_id","post_id","scope","position");
--> statement-breakpoint
ALTER TABLE "post_media" ADD COLUMN "edit" jsonb DEFAULT '{}'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "overrides" jsonb DEFAULT '{}'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "campaign_id" text;
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "link_preview" jsonb;
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "mentions" jsonb DEFAULT '[]'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "apply_watermark" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "media_optimization" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "shorten_links" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "media_folders" ADD CONSTRAINT "media_folders_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "media_folders" ADD CONSTRAINT "media_folders_organization_id_parent_id_media_folders_organization_id_id_fk" FOREIGN KEY ("organization_id","parent_id") REFERENCES "public"."media_folders"("organization_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "media_tags" ADD CONSTRAINT "media_tags_organization_id_media_id_media_organization_id_id_fk" FOREIGN KEY ("organization_id","media_id") REFERENCES "public"."media"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "media_tags" ADD CONSTRAINT "media_tags_organization_id_tag_id_tags_organization_id_id_fk" FOREIGN KEY ("organization_id","tag_id") REFERENCES "public"."tags"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "post_editors" ADD CONSTRAINT "post_editors_organization_id_post_id_posts_organization_id_id_fk" FOREIGN KEY ("organization_id","post_id") REFERENCES "public"."posts"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "short_links" ADD CONSTRAINT "short_links_organization_id_post_id_posts_organization_id_id_fk" FOREIGN KEY ("organization_id","post_id") REFERENCES "public"."posts"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "snippets" ADD CONSTRAINT "snippets_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "media_folders_name_key" ON "media_folders" USING btree ("organization_id","location_id",coalesce("parent_id", ''),lower("name"));
--> statement-breakpoint
CREATE UNIQUE INDEX "campaigns_name_key" ON "campaigns" USING btree ("organization_id","location_id",lower("name"));
--> statement-breakpoint
CREATE INDEX "media_tags_tag_idx" ON "media_tags" USING btree ("organization_id","tag_id");
--> statement-breakpoint
CREATE INDEX "publication_results_account_idx" ON "publication_results" USING btree ("organization_id","account_id","published_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "short_links_post_key" ON "short_links" USING btree ("organization_id","post_id","url");
--> statement-breakpoint
CREATE UNIQUE INDEX "snippets_name_key" ON "snippets" USING btree ("organization_id","location_id","kind",lower("name"));
--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_organization_id_folder_id_media_folders_organization_id_id_fk" FOREIGN KEY ("organization_id","folder_id") REFERENCES "public"."media_folders"("organization_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_organization_id_campaign_id_campaigns_organization_id_id_fk" FOREIGN KEY ("organization_id","campaign_id") REFERENCES "public"."campaigns"("organization_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "media_library_idx" ON "media" USING btree ("organization_id","location_id","folder_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "media_recent_idx" ON "media" USING btree ("organization_id","location_id","created_at","id");
--> statement-breakpoint
SELECT almanac_protect('media_folders');
--> statement-breakpoint
SELECT almanac_protect('campaigns');
--> statement-breakpoint
SELECT almanac_protect('media_tags');
--> statement-breakpoint
SELECT almanac_protect('post_editors');
--> statement-breakpoint
SELECT almanac_protect('publication_results');
--> statement-breakpoint
SELECT almanac_protect('short_links');
--> statement-breakpoint
SELECT almanac_protect('snippets');
