CREATE TABLE "server_holds" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"started_by" text NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"since" timestamp (3) with time zone,
	"reason" text,
	"ended_by" text,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "server_marks" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"marked_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "paused_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "paused_by" text;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "paused_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "paused_by" text;--> statement-breakpoint
ALTER TABLE "workers" ADD COLUMN "looked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "workers" ADD COLUMN "claimed_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "server_holds_open_key" ON "server_holds" USING btree ("kind") WHERE "server_holds"."ended_at" is null;--> statement-breakpoint
-- Screens say why everything waits.
GRANT SELECT ON server_holds TO almanac_tenant;
