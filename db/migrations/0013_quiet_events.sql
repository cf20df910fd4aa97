-- A batch writes an event for every post it changes, for the log, and tells open screens of all of them with one of its
-- own: while almanac.quiet is on in a transaction, its event rows wake nobody.
CREATE OR REPLACE FUNCTION almanac_event_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('almanac.quiet', true) = 'on' THEN
    RETURN NULL;
  END IF;
  PERFORM pg_notify('almanac_events', json_build_object('organizationId', NEW.organization_id,
    'locationId', NEW.location_id, 'name', NEW.name, 'subjectId', NEW.subject_id)::text);
  RETURN NULL;
END $$;
