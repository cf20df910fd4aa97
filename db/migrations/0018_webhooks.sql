CREATE TABLE "webhook_deliveries" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"webhook_id" text NOT NULL,
	"event_id" text,
	"event_name" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone,
	"body" text,
	"answers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhook_deliveries_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"organization_id" text NOT NULL,
	"location_id" text NOT NULL,
	"id" text NOT NULL,
	"url" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"events" text[] NOT NULL,
	"secret" text NOT NULL,
	"old_secret" text,
	"old_secret_until" timestamp (3) with time zone,
	"state" text DEFAULT 'active' NOT NULL,
	"state_reason" text,
	"failing_since" timestamp (3) with time zone,
	"disabled_at" timestamp (3) with time zone,
	"created_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhooks_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_organization_id_webhook_id_webhooks_organization_id_id_fk" FOREIGN KEY ("organization_id","webhook_id") REFERENCES "public"."webhooks"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "public"."locations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due_idx" ON "webhook_deliveries" USING btree ("due_at") WHERE "webhook_deliveries"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_log_idx" ON "webhook_deliveries" USING btree ("organization_id","webhook_id","id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_created_idx" ON "webhook_deliveries" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "webhooks_location_idx" ON "webhooks" USING btree ("organization_id","location_id");--> statement-breakpoint
SELECT almanac_protect(t::regclass) FROM unnest(ARRAY['webhooks', 'webhook_deliveries']) AS t;
--> statement-breakpoint
-- An id as the rest of the product makes them (24 hex digits), in order of time: microseconds, then 44 bits of chance.
CREATE FUNCTION almanac_new_id() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT lpad(to_hex(us / 1000000), 8, '0') || lpad(to_hex(us % 1000000), 5, '0')
    || right(replace(gen_random_uuid()::text, '-', ''), 11)
  FROM (SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS us) AS clock
$$;
--> statement-breakpoint
-- One delivery per webhook that asked for it, in the transaction of the change and whoever writes the event: no caller
-- can forget it. Once per statement: a batch's thousand events are one join.
CREATE FUNCTION almanac_webhook_fan_out() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO webhook_deliveries (organization_id, location_id, id, webhook_id, event_id, event_name, due_at)
  SELECT e.organization_id, e.location_id, almanac_new_id(), w.id, e.id, e.name, now()
  FROM fresh e JOIN webhooks w ON w.organization_id = e.organization_id AND w.location_id = e.location_id
  WHERE w.state = 'active' AND w.events && ARRAY[e.name, '*'];
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER events_webhooks AFTER INSERT ON events REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION almanac_webhook_fan_out();
