ALTER TABLE "accounts" ADD COLUMN "budget_report" jsonb;--> statement-breakpoint
ALTER TABLE "playground_pages" ADD COLUMN "posts_per_day" integer;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "budget_until" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "attempts_sent_idx" ON "attempts" USING btree ("organization_id","account_id","fenced_at") WHERE "attempts"."state" in ('sending', 'published', 'pending', 'unknown');--> statement-breakpoint
CREATE INDEX "publications_budget_idx" ON "publications" USING btree ("organization_id","account_id","budget_until") WHERE "publications"."budget_until" is not null;