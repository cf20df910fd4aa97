ALTER TABLE "publications" ADD COLUMN "remind" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "reminded_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "publications_reminders_idx" ON "publications" USING btree ("organization_id","location_id","reminded_at") WHERE "publications"."state" = 'notification_sent';--> statement-breakpoint
-- Whatever runs, an older version too: what a person posts by hand is never taken up to be sent.
CREATE FUNCTION almanac_reminder_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER publications_reminder_stays BEFORE UPDATE OF state ON publications FOR EACH ROW
  WHEN (NEW.remind AND NEW.state = 'in_progress')
  EXECUTE FUNCTION almanac_reminder_stays();
--> statement-breakpoint
-- As in 0020, and what lib/domain/notification-kinds.ts hears of since.
CREATE OR REPLACE TRIGGER events_to_notifications AFTER INSERT ON events FOR EACH ROW
  WHEN (NEW.location_id IS NOT NULL AND NEW.name IN (
    'account.access_ending', 'account.reconnect_needed', 'account.reconnected', 'post.preflight_failed',
    'post.preflight_passed', 'publication.failed', 'publication.follow_up_failed', 'publication.follow_up_needs_person',
    'publication.follow_up_published', 'publication.needs_person', 'publication.not_posted',
    'publication.notification_sent', 'publication.published', 'publication.put_off', 'publication.resolved',
    'publication.retried'))
  EXECUTE FUNCTION almanac_outbox_notification();
