ALTER TABLE "server_marks" ADD COLUMN "lineage" text;--> statement-breakpoint
ALTER TABLE "server_marks" ADD COLUMN "synchronous" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Which cluster this is and on which timeline: it changes when a replica is promoted or a backup is restored into another
-- cluster, never by a restart. NULL where the server does not tell.
CREATE FUNCTION almanac_lineage() RETURNS text LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
BEGIN
  RETURN (SELECT system_identifier::text FROM pg_control_system())
    || '/' || substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8);
EXCEPTION WHEN OTHERS THEN
  RETURN NULL;
END
$$;--> statement-breakpoint
GRANT SELECT ON server_marks TO almanac_system;
