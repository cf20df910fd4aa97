CREATE TABLE "accounts" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"connection_id" text NOT NULL,
	"provider" text NOT NULL,
	"network" text NOT NULL,
	"remote_id" text NOT NULL,
	"name" text NOT NULL,
	"handle" text NOT NULL,
	"avatar_url" text,
	"profile_url" text,
	"limits" jsonb NOT NULL,
	"sealed_credentials" text,
	"state" text NOT NULL,
	"state_reason" text,
	"next_allowed_at" timestamp (3) with time zone,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "accounts_organizationId_locationId_provider_remoteId_unique" UNIQUE("organization_id","location_id","provider","remote_id")
);
--> statement-breakpoint
CREATE TABLE "connect_flows" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"provider" text NOT NULL,
	"user_id" text NOT NULL,
	"state_hash" text NOT NULL,
	"sealed_data" text NOT NULL,
	"step" text NOT NULL,
	"reconnect_account_id" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "connect_flows_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "connect_flows_state_key" UNIQUE("state_hash")
);
--> statement-breakpoint
CREATE TABLE "connections" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"provider" text NOT NULL,
	"remote_id" text NOT NULL,
	"label" text NOT NULL,
	"server_url" text NOT NULL,
	"sealed_credentials" text,
	"scopes" text[] NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"refreshed_at" timestamp (3) with time zone,
	"state" text NOT NULL,
	"state_reason" text,
	"created_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "connections_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "connections_organizationId_locationId_provider_serverUrl_remoteId_unique" UNIQUE("organization_id","location_id","provider","server_url","remote_id")
);
--> statement-breakpoint
CREATE TABLE "provider_apps" (
	"provider" text NOT NULL,
	"server_url" text NOT NULL,
	"redirect_uri" text NOT NULL,
	"sealed_app" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "provider_apps_provider_server_url_redirect_uri_pk" PRIMARY KEY("provider","server_url","redirect_uri")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"organization_id" text NOT NULL,
	"location_id" text,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"actor" jsonb NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "events_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "media" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"mime_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"sha256" text NOT NULL,
	"alt_text" text DEFAULT '' NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "media_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "media_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_by" text,
	"expires_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "api_keys_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "location_members" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"member_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "location_members_organization_id_location_id_member_id_pk" PRIMARY KEY("organization_id","location_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "members_organizationId_userId_unique" UNIQUE("organization_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "locations" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "locations_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "playground_faults" (
	"page_id" text NOT NULL,
	"kind" text NOT NULL,
	"remaining" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "playground_grants" (
	"id" text PRIMARY KEY NOT NULL,
	"code_hash" text,
	"code_challenge" text,
	"redirect_uri" text,
	"token_hash" text,
	"refresh_token_hash" text,
	"page_ids" text[] NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "playground_pages" (
	"id" text PRIMARY KEY NOT NULL,
	"handle" text NOT NULL,
	"name" text NOT NULL,
	"hue" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "playground_pages_handle_unique" UNIQUE("handle")
);
--> statement-breakpoint
CREATE TABLE "playground_posts" (
	"id" text PRIMARY KEY NOT NULL,
	"page_id" text NOT NULL,
	"text" text NOT NULL,
	"media" jsonb NOT NULL,
	"reply_to_id" text,
	"marker" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"hue" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "categories_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "post_media" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"post_id" text NOT NULL,
	"position" integer NOT NULL,
	"media_id" text NOT NULL,
	"alt_text" text DEFAULT '' NOT NULL,
	CONSTRAINT "post_media_organization_id_post_id_position_pk" PRIMARY KEY("organization_id","post_id","position")
);
--> statement-breakpoint
CREATE TABLE "post_tags" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"post_id" text NOT NULL,
	"tag_id" text NOT NULL,
	CONSTRAINT "post_tags_organization_id_post_id_tag_id_pk" PRIMARY KEY("organization_id","post_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"type" text DEFAULT 'post' NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"scheduled_at" timestamp (3) with time zone,
	"wall_time" text,
	"time_zone" text,
	"category_id" text,
	"follow_up_comment" text DEFAULT '' NOT NULL,
	"details" jsonb NOT NULL,
	"author_id" text,
	"source" text DEFAULT 'planner' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "posts_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tags_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"publication_id" text NOT NULL,
	"account_id" text NOT NULL,
	"part" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"worker" text NOT NULL,
	"fingerprint" text NOT NULL,
	"handles" jsonb NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone NOT NULL,
	"fenced_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"reason" text,
	"request_hash" text,
	"exchanges" jsonb NOT NULL,
	"evidence" jsonb NOT NULL,
	CONSTRAINT "attempts_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"post_id" text NOT NULL,
	"account_id" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"due_at" timestamp (3) with time zone,
	"fingerprint" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"ticket" text,
	"absent_reads" integer DEFAULT 0 NOT NULL,
	"needs_person" boolean DEFAULT false NOT NULL,
	"remote_id" text,
	"remote_url" text,
	"remote_details" jsonb,
	"published_at" timestamp (3) with time zone,
	"failure_code" text,
	"failure_reason" text,
	"follow_up_state" text DEFAULT 'none' NOT NULL,
	"follow_up_due_at" timestamp (3) with time zone,
	"follow_up_tries" integer DEFAULT 0 NOT NULL,
	"follow_up_absent_reads" integer DEFAULT 0 NOT NULL,
	"follow_up_remote_id" text,
	"follow_up_reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "publications_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "publications_organizationId_postId_accountId_unique" UNIQUE("organization_id","post_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"user_id" text NOT NULL,
	"type" text NOT NULL,
	"provider" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"refresh_token" text,
	"access_token" text,
	"expires_at" integer,
	"token_type" text,
	"scope" text,
	"id_token" text,
	"session_state" text,
	CONSTRAINT "identities_provider_provider_account_id_pk" PRIMARY KEY("provider","provider_account_id")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"resets_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"session_token" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires" timestamp (3) with time zone NOT NULL,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" timestamp (3) with time zone,
	"image" text,
	"password_hash" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification_tokens" (
	"identifier" text NOT NULL,
	"token" text NOT NULL,
	"expires" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "verification_tokens_identifier_token_pk" PRIMARY KEY("identifier","token")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_organization_id_connection_id_connections_organization_id_id_fk" FOREIGN KEY ("organization_id","connection_id") REFERENCES "public"."connections"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "connect_flows" ADD CONSTRAINT "connect_flows_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "connections" ADD CONSTRAINT "connections_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "location_members" ADD CONSTRAINT "location_members_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "location_members" ADD CONSTRAINT "location_members_organization_id_member_id_members_organization_id_id_fk" FOREIGN KEY ("organization_id","member_id") REFERENCES "public"."members"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "locations" ADD CONSTRAINT "locations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playground_faults" ADD CONSTRAINT "playground_faults_page_id_playground_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."playground_pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playground_posts" ADD CONSTRAINT "playground_posts_page_id_playground_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."playground_pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_media" ADD CONSTRAINT "post_media_organization_id_post_id_posts_organization_id_id_fk" FOREIGN KEY ("organization_id","post_id") REFERENCES "public"."posts"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_media" ADD CONSTRAINT "post_media_organization_id_media_id_media_organization_id_id_fk" FOREIGN KEY ("organization_id","media_id") REFERENCES "public"."media"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_tags" ADD CONSTRAINT "post_tags_organization_id_post_id_posts_organization_id_id_fk" FOREIGN KEY ("organization_id","post_id") REFERENCES "public"."posts"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_tags" ADD CONSTRAINT "post_tags_organization_id_tag_id_tags_organization_id_id_fk" FOREIGN KEY ("organization_id","tag_id") REFERENCES "public"."tags"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_organization_id_category_id_categories_organization_id_id_fk" FOREIGN KEY ("organization_id","category_id") REFERENCES "public"."categories"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_organization_id_publication_id_publications_organization_id_id_fk" FOREIGN KEY ("organization_id","publication_id") REFERENCES "public"."publications"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_organization_id_post_id_posts_organization_id_id_fk" FOREIGN KEY ("organization_id","post_id") REFERENCES "public"."posts"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_organization_id_account_id_accounts_organization_id_id_fk" FOREIGN KEY ("organization_id","account_id") REFERENCES "public"."accounts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_connection_idx" ON "accounts" USING btree ("organization_id","connection_id");--> statement-breakpoint
CREATE INDEX "events_location_idx" ON "events" USING btree ("organization_id","location_id","id");--> statement-breakpoint
CREATE INDEX "events_subject_idx" ON "events" USING btree ("organization_id","subject_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_token_hash_key" ON "api_keys" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "members_user_idx" ON "members" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "playground_faults_key" ON "playground_faults" USING btree ("page_id","kind");--> statement-breakpoint
CREATE INDEX "playground_posts_page_idx" ON "playground_posts" USING btree ("page_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "categories_name_key" ON "categories" USING btree ("organization_id","location_id",lower("name"));--> statement-breakpoint
CREATE INDEX "post_media_usage_idx" ON "post_media" USING btree ("organization_id","media_id");--> statement-breakpoint
CREATE INDEX "post_tags_tag_idx" ON "post_tags" USING btree ("organization_id","tag_id");--> statement-breakpoint
CREATE INDEX "posts_calendar_idx" ON "posts" USING btree ("organization_id","location_id","scheduled_at","id");--> statement-breakpoint
CREATE INDEX "posts_recent_idx" ON "posts" USING btree ("organization_id","location_id","updated_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "tags_name_key" ON "tags" USING btree ("organization_id","location_id",lower("name"));--> statement-breakpoint
CREATE INDEX "attempts_publication_idx" ON "attempts" USING btree ("organization_id","publication_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_live_publication_key" ON "attempts" USING btree ("organization_id","publication_id") WHERE "attempts"."state" in ('claimed', 'sending');--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_live_account_key" ON "attempts" USING btree ("organization_id","account_id") WHERE "attempts"."state" in ('claimed', 'sending');--> statement-breakpoint
CREATE INDEX "attempts_lease_idx" ON "attempts" USING btree ("lease_until") WHERE "attempts"."state" in ('claimed', 'sending');--> statement-breakpoint
CREATE INDEX "publications_due_idx" ON "publications" USING btree ("due_at") WHERE "publications"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "publications_follow_up_due_idx" ON "publications" USING btree ("follow_up_due_at") WHERE "publications"."follow_up_due_at" is not null;--> statement-breakpoint
CREATE INDEX "publications_account_idx" ON "publications" USING btree ("organization_id","account_id","state");--> statement-breakpoint
CREATE INDEX "sessions_user_idx" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "users" USING btree (lower("email"));