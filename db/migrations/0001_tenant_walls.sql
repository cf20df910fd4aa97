-- Row-level security, the second wall (the first are the services' own checks). Two roles without login and without
-- bypass; every transaction takes one with SET LOCAL ROLE, so one DATABASE_URL is enough, superuser or not.
-- Roles belong to the cluster: other databases on it may have made them already. Needs PostgreSQL 16 or newer:
-- without INHERIT FALSE the owner would fall under the policies of almanac_system by itself.
DO $$
BEGIN
  PERFORM pg_advisory_xact_lock(7215001);
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'almanac_tenant') THEN
    CREATE ROLE almanac_tenant NOLOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'almanac_system') THEN
    CREATE ROLE almanac_system NOLOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT;
  END IF;
  IF NOT pg_has_role(current_user, 'almanac_tenant', 'SET') THEN
    EXECUTE format('GRANT almanac_tenant TO %I WITH INHERIT FALSE, SET TRUE', current_user);
  END IF;
  IF NOT pg_has_role(current_user, 'almanac_system', 'SET') THEN
    EXECUTE format('GRANT almanac_system TO %I WITH INHERIT FALSE, SET TRUE', current_user);
  END IF;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO almanac_tenant, almanac_system;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO almanac_system;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO almanac_system;
--> statement-breakpoint
GRANT SELECT (id, name, email, image) ON users TO almanac_tenant;
--> statement-breakpoint
-- Every tenant table gets this, in the migration that creates it: SELECT almanac_protect('queues');
CREATE FUNCTION almanac_protect(tenant_table regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  has_location boolean;
  inside text := 'organization_id = current_setting(''almanac.organization_id'', true)';
BEGIN
  SELECT EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = tenant_table AND attname = 'location_id' AND NOT attisdropped)
    INTO has_location;
  IF has_location THEN
    inside := inside || ' AND (location_id = current_setting(''almanac.location_id'', true)'
      || ' OR current_setting(''almanac.location_id'', true) = ''*'')';
  END IF;
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
  EXECUTE format('CREATE POLICY tenant ON %s TO almanac_tenant USING (%s) WITH CHECK (%s)', tenant_table, inside, inside);
  EXECUTE format('CREATE POLICY system ON %s TO almanac_system USING (true) WITH CHECK (true)', tenant_table);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO almanac_tenant', tenant_table);
END $$;
--> statement-breakpoint
SELECT almanac_protect(t::regclass) FROM unnest(ARRAY[
  'locations', 'members', 'location_members', 'api_keys', 'connections', 'connect_flows', 'accounts', 'media',
  'categories', 'tags', 'posts', 'post_media', 'post_tags', 'publications', 'attempts', 'events'
]) AS t;
--> statement-breakpoint
ALTER TABLE organizations ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE organizations FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY tenant ON organizations TO almanac_tenant USING (id = current_setting('almanac.organization_id', true));
--> statement-breakpoint
CREATE POLICY system ON organizations TO almanac_system USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT ON organizations TO almanac_tenant;
--> statement-breakpoint
-- Live updates: each committed event wakes the listeners. Payload: organization, location, event name, subject.
CREATE FUNCTION almanac_event_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('almanac_events', json_build_object('organizationId', NEW.organization_id,
    'locationId', NEW.location_id, 'name', NEW.name, 'subjectId', NEW.subject_id)::text);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER events_notify AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION almanac_event_notify();
--> statement-breakpoint
-- The publisher sleeps until the next due row; a change to what is due wakes it. One notification per statement.
CREATE FUNCTION almanac_due_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('almanac_due', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER publications_due_notify AFTER INSERT OR UPDATE OF due_at, follow_up_due_at ON publications
  FOR EACH STATEMENT EXECUTE FUNCTION almanac_due_notify();
