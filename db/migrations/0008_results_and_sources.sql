ALTER TABLE "media" ADD COLUMN "source_url" text;--> statement-breakpoint
CREATE INDEX "media_source_idx" ON "media" USING btree ("organization_id","location_id","source_url") WHERE "media"."source_url" is not null;--> statement-breakpoint
CREATE INDEX "publications_published_idx" ON "publications" USING btree ("published_at") WHERE "publications"."published_at" is not null;--> statement-breakpoint
CREATE INDEX "publication_results_due_idx" ON "publication_results" USING btree ("next_read_at") WHERE "publication_results"."next_read_at" is not null;