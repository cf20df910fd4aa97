import type { TransactionSql } from 'postgres';
import type { Machine } from './machine';

const media = (
  tx: TransactionSql,
) => tx`(select coalesce(json_agg(json_build_object('scope', pm.scope, 'edit', pm.edit, 'position', pm.position, 'mediaId', pm.media_id,
    'altText', pm.alt_text, 'key', m.key, 'mimeType', m.mime_type, 'bytes', m.bytes, 'width', m.width,
    'height', m.height) order by pm.position), '[]'::json)
  from post_media pm join media m on m.organization_id = pm.organization_id and m.id = pm.media_id
  where pm.organization_id = o.organization_id and pm.post_id = o.id)`;

/**
 * The columns of a WorkRow. Expects publications p, posts o, accounts a, connections c,
 * the wanted rows f, and lateral `last` (newest attempt of the part). Attempts are ordered by number: ids carry the worker's clock.
 */
export const workColumns = (tx: TransactionSql, machine: Machine) => tx`
  p.organization_id as "organizationId", p.location_id as "locationId", p.id as "publicationId", f.part,
  p.post_id as "postId", p.account_id as "accountId", p.state, p.follow_up_state as "followUpState", p.fingerprint, p.remind,
  case f.part when 'post' then p.tries else p.follow_up_tries end as tries,
  case f.part when 'post' then p.absent_reads else p.follow_up_absent_reads end as "absentReads",
  p.ticket, p.remote_id as "parentRemoteId", p.remote_details as "parentDetails",
  a.provider, a.network, a.name as "accountName", a.state as "accountState", a.remote_id as "remoteId", a.handle,
  a.profile_url as "profileUrl", a.connection_id as "connectionId", a.sealed_credentials as "sealedAccount",
  c.server_url as "serverUrl", c.sealed_credentials as "sealedConnection",
  coalesce(c.expires_at < clock_timestamp() + make_interval(secs => ${machine.timing.refreshAheadSeconds}), false)
    as "endsSoon",
  o.version, o.deleted_at is not null as deleted, o.summary, o.type, o.details, o.overrides,
  o.link_preview as "linkPreview", o.mentions, o.apply_watermark as "applyWatermark",
  o.media_optimization as "mediaOptimization", o.shorten_links as "shortenLinks",
  o.follow_up_comment as "followUpComment", ${media(tx)} as media,
  coalesce(last.number, 0) as attempts, last.id as "lastAttemptId", last.state as "lastState",
  last.fingerprint as "lastFingerprint", last.handles as "lastHandles",
  coalesce(last.state = 'unknown' and last.fenced_at is null, false) as "lastIsDoubt",
  extract(epoch from p.created_at)::float8 * 1000 as "plannedMs",
  coalesce(last.claimed_at > clock_timestamp() - interval '12 hours', false) as "lastIsFresh",
  (select extract(epoch from min(t.claimed_at))::float8 * 1000 from attempts t
    where t.organization_id = p.organization_id and t.publication_id = p.id and t.part = f.part) as "firstClaimedMs",
  a.budget_report as "budgetReport",
  coalesce(p.budget_until = case f.part when 'post' then p.due_at else p.follow_up_due_at end, false) as "hasWaited",
  extract(epoch from clock_timestamp())::float8 * 1000 as "nowMs"`;

/** Joins that go with workColumns; `f` names the rows wanted: organization_id, id, part. */
export const workJoins = (tx: TransactionSql) => tx`
  join publications p on p.organization_id = f.organization_id and p.id = f.id
  join posts o on o.organization_id = p.organization_id and o.id = p.post_id
  join accounts a on a.organization_id = p.organization_id and a.id = p.account_id
  join connections c on c.organization_id = a.organization_id and c.id = a.connection_id
  left join lateral (select t.* from attempts t where t.organization_id = p.organization_id
    and t.publication_id = p.id and t.part = f.part order by t.number desc limit 1) last on true`;
