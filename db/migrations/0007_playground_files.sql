CREATE TABLE "playground_media_parts" (
	"media_id" text NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "playground_media_parts_media_id_position_pk" PRIMARY KEY("media_id","position")
);
--> statement-breakpoint
ALTER TABLE "playground_media" ADD COLUMN "pages" integer;--> statement-breakpoint
ALTER TABLE "playground_media" ADD COLUMN "bytes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "playground_posts" ADD COLUMN "mentions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "playground_media_parts" ADD CONSTRAINT "playground_media_parts_media_id_playground_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."playground_media"("id") ON DELETE cascade ON UPDATE no action;