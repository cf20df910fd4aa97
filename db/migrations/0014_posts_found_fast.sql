-- Search in any language. Words are what stands between signs, so that #oysters, @mill.lane and links are found with or
-- without them; writing without spaces and pictures are taken sign by sign, in their order.
CREATE FUNCTION almanac_terms(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(regexp_replace(value,
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u060c\u061b\u061f\u0964\u0965\u2000-\u206f\u3000-\u303f\ufe0f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+', ' ', 'g'),
  '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2190-\u2bff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U0001f000-\U0001faff\U00020000-\U0003ffff])', ' \1 ', 'g');
--> statement-breakpoint
CREATE FUNCTION almanac_words(value text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN to_tsvector('pg_catalog.simple'::regconfig, almanac_terms(value));
--> statement-breakpoint
-- A tenant's rows among all in one index: its location is a word of its own, that no text can contain.
CREATE FUNCTION almanac_place(location_id text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN '@' || location_id;
--> statement-breakpoint
CREATE FUNCTION almanac_words_here(location_id text, value text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN almanac_words(value) || array_to_tsvector(ARRAY[almanac_place(location_id)]);
--> statement-breakpoint
CREATE FUNCTION almanac_words_query(q text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT string_agg(CASE WHEN n = last THEN phrase || ':*' ELSE phrase END, ' & ')::tsquery FROM (
  SELECT phraseto_tsquery('pg_catalog.simple'::regconfig, almanac_terms(word))::text AS phrase, n, max(n) OVER () AS last
  FROM regexp_split_to_table(btrim(q), '\s+') WITH ORDINALITY AS each(word, n)
  WHERE n <= 10 AND phraseto_tsquery('pg_catalog.simple'::regconfig, almanac_terms(word))::text <> '') AS words);
--> statement-breakpoint
-- Row-level security keeps @@ from using an index before the policy has looked at each row. This function uses it as
-- almanac_system and is itself the wall: only ids of the organization and location this transaction is set to.
CREATE FUNCTION almanac_search_posts(q text) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER ROWS 500
SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT id FROM posts WHERE organization_id = current_setting('almanac.organization_id', true)
    AND location_id = current_setting('almanac.location_id', true)
    AND almanac_words_here(location_id, summary)
      @@ (quote_literal(almanac_place(current_setting('almanac.location_id', true)))::tsquery && almanac_words_query(q));
END;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION almanac_search_posts(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION almanac_search_posts(text) TO almanac_tenant, almanac_system;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO almanac_system;
--> statement-breakpoint
ALTER FUNCTION almanac_search_posts(text) OWNER TO almanac_system;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM almanac_system;
--> statement-breakpoint
DROP INDEX "posts_calendar_idx";--> statement-breakpoint
DROP INDEX "posts_recent_idx";--> statement-breakpoint
CREATE INDEX "posts_deleted_idx" ON "posts" USING btree ("organization_id","location_id","updated_at","id") WHERE "posts"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "posts_state_idx" ON "posts" USING btree ("organization_id","location_id","state","updated_at","id") WHERE "posts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "posts_author_idx" ON "posts" USING btree ("organization_id","location_id","author_id") WHERE "posts"."author_id" is not null;--> statement-breakpoint
CREATE INDEX "posts_category_idx" ON "posts" USING btree ("organization_id","category_id") WHERE "posts"."category_id" is not null;--> statement-breakpoint
CREATE INDEX "posts_campaign_idx" ON "posts" USING btree ("organization_id","campaign_id") WHERE "posts"."campaign_id" is not null;--> statement-breakpoint
CREATE INDEX "posts_words_idx" ON "posts" USING gin (almanac_words_here("location_id", "summary")) WITH (gin_pending_list_limit=512);--> statement-breakpoint
CREATE INDEX "posts_calendar_idx" ON "posts" USING btree ("organization_id","location_id","scheduled_at","id") WHERE "posts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "posts_recent_idx" ON "posts" USING btree ("organization_id","location_id","updated_at","id") WHERE "posts"."deleted_at" is null;