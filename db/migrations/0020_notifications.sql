CREATE TABLE "notification_outbox" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"event_id" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "notification_outbox_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"due_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "notification_outbox_organization_id_event_id_pk" PRIMARY KEY("organization_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "notification_settings" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"user_id" text NOT NULL,
	"choices" jsonb NOT NULL,
	"quiet_from" text,
	"quiet_to" text,
	"time_zone" text,
	"digest_at" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notification_settings_organization_id_location_id_user_id_pk" PRIMARY KEY("organization_id","location_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"event_id" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"text" jsonb NOT NULL,
	"in_app" boolean NOT NULL,
	"read_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"mail_choice" text DEFAULT 'off' NOT NULL,
	"mail_state" text DEFAULT 'none' NOT NULL,
	"mail_due_at" timestamp (3) with time zone,
	"mail_id" text,
	"mail_tries" integer DEFAULT 0 NOT NULL,
	"mail_error" text,
	CONSTRAINT "notifications_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "notifications_event_key" UNIQUE("organization_id","event_id","user_id","kind")
);
--> statement-breakpoint
ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notification_outbox_due_idx" ON "notification_outbox" USING btree ("due_at","position");--> statement-breakpoint
CREATE INDEX "notifications_panel_idx" ON "notifications" USING btree ("organization_id","location_id","user_id","id") WHERE "notifications"."in_app";--> statement-breakpoint
CREATE INDEX "notifications_unread_idx" ON "notifications" USING btree ("organization_id","location_id","user_id") WHERE "notifications"."in_app" and "notifications"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notifications_subject_idx" ON "notifications" USING btree ("organization_id","subject_id");--> statement-breakpoint
CREATE INDEX "notifications_mail_idx" ON "notifications" USING btree ("mail_due_at") WHERE "notifications"."mail_state" = 'due';--> statement-breakpoint
CREATE INDEX "notifications_mail_id_idx" ON "notifications" USING btree ("mail_id") WHERE "notifications"."mail_id" is not null;--> statement-breakpoint
CREATE INDEX "notifications_created_idx" ON "notifications" USING btree ("created_at");--> statement-breakpoint
SELECT almanac_protect('notification_outbox');--> statement-breakpoint
SELECT almanac_protect('notifications');--> statement-breakpoint
SELECT almanac_protect('notification_settings');--> statement-breakpoint
-- What lib/domain/notification-kinds.ts hears of; the worker is woken when the change is committed.
CREATE FUNCTION almanac_outbox_notification() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO notification_outbox (organization_id, location_id, event_id) VALUES (NEW.organization_id, NEW.location_id, NEW.id);
  PERFORM pg_notify('almanac_notifications', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER events_to_notifications AFTER INSERT ON events FOR EACH ROW
  WHEN (NEW.location_id IS NOT NULL AND NEW.name IN (
    'account.access_ending', 'account.reconnect_needed', 'account.reconnected', 'publication.failed',
    'publication.follow_up_failed', 'publication.follow_up_needs_person', 'publication.follow_up_published',
    'publication.needs_person', 'publication.published', 'publication.resolved', 'publication.retried'))
  EXECUTE FUNCTION almanac_outbox_notification();
