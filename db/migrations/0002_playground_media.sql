CREATE TABLE "playground_media" (
	"id" text PRIMARY KEY NOT NULL,
	"page_id" text NOT NULL,
	"post_id" text,
	"mime_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"body" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "playground_media" ADD CONSTRAINT "playground_media_page_id_playground_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."playground_pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "playground_media" ADD CONSTRAINT "playground_media_post_id_playground_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."playground_posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "playground_media_page_idx" ON "playground_media" USING btree ("page_id","post_id");--> statement-breakpoint
CREATE INDEX "playground_posts_reply_idx" ON "playground_posts" USING btree ("reply_to_id");