CREATE TABLE "direct_uploads" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"owner" text NOT NULL,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"folder_id" text,
	"key" text NOT NULL,
	"s3_upload_id" text NOT NULL,
	"part_bytes" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "direct_uploads_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "direct_uploads" ADD CONSTRAINT "direct_uploads_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "direct_uploads_age_idx" ON "direct_uploads" USING btree ("created_at");--> statement-breakpoint
SELECT almanac_protect('direct_uploads');
