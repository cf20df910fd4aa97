/** What a test sends; nothing happened. */
export const testEvent = 'webhook.test';
/** Every event, those of later versions too. */
export const everyEvent = '*';

/**
 * The events of a location in plain words, grouped as people look for them: names are what a webhook asks for and what
 * its messages have as `type`. docs/webhooks.md lists the same (checked by a test).
 */
export const webhookEventGroups = [
  {
    title: 'Publishing',
    events: {
      'publication.published': 'A post is live on one account',
      'publication.failed': 'A post could not be published on one account',
      'publication.retrying': 'A try did not work, another follows by itself',
      'publication.waiting': 'An account has sent what its network takes; a post goes out later',
      'publication.released': 'A post was taken back from a worker and is due again',
      'publication.pending': 'The network is still working on a post',
      'publication.unknown': 'The network’s answer was lost; we are looking whether the post is live',
      'publication.needs_person': 'Only a person can say whether a post is live',
      'publication.resolved': 'A person said whether a post is live',
      'publication.retried': 'A person asked for another try',
      'publication.rescheduled': 'What waited while something was paused got another time',
      'publication.notification_sent': 'A person was reminded to post by hand',
      'publication.put_off': 'A person wants to be reminded later',
      'publication.not_posted': 'A person was reminded and did not post it',
      'publication.follow_up_published': 'The first comment is live',
      'publication.follow_up_failed': 'The first comment could not be published',
      'publication.follow_up_retrying': 'The first comment is tried again by itself',
      'publication.follow_up_waiting': 'The first comment waits for what its network takes',
      'publication.follow_up_released': 'The first comment was taken back from a worker and is due again',
      'publication.follow_up_unknown': 'The answer about the first comment was lost',
      'publication.follow_up_needs_person': 'Only a person can say whether the first comment is live',
    },
  },
  {
    title: 'Posts',
    events: {
      'post.created': 'A post was written',
      'post.updated': 'A post was edited, or its tags changed',
      'post.scheduled': 'A post got its time',
      'post.rescheduled': 'A post was moved to another time',
      'post.unscheduled': 'A post became a draft again',
      'post.sent': 'A post was sent off at once',
      'post.preflight_failed': 'A planned post will not go out as it is',
      'post.preflight_passed': 'What was wrong with a planned post is put right',
      'post.deleted': 'A post was deleted',
      'post.restored': 'A deleted post came back',
    },
  },
  {
    title: 'Accounts',
    events: {
      'account.attached': 'An account was connected',
      'account.reconnect_needed': 'A network refused us; somebody has to connect the account again',
      'account.reconnected': 'An account was connected again',
      'account.disconnected': 'An account was disconnected',
      'account.paused': 'Publishing to an account was paused',
      'account.resumed': 'Publishing to an account goes on',
    },
  },
  {
    title: 'Location',
    events: {
      'location.updated': 'The location got another name or time zone',
      'location.settings_changed': 'Settings of the location were changed',
      'location.paused': 'Publishing of the whole location was paused',
      'location.resumed': 'Publishing of the whole location goes on',
      'server.paused': 'Publishing of the whole server was paused',
      'server.resumed': 'Publishing of the whole server goes on',
      'server.held': 'A backup was restored; nothing is sent until it is released',
      'server.released': 'The hold after a restored backup ended',
    },
  },
  {
    title: 'Content, tasks and notes',
    events: {
      'content_event.created': 'An entry was put on the calendar',
      'content_event.updated': 'An entry was changed',
      'content_event.moved': 'An entry was moved to another time',
      'content_event.deleted': 'An entry was deleted',
      'content_event.restored': 'A deleted entry came back',
    },
  },
  {
    title: 'Calendars and feeds',
    events: {
      'feed.created': 'A calendar or feed was added',
      'feed.updated': 'A calendar or feed was renamed or changed',
      'feed.read': 'A calendar or feed had something new',
      'feed.paused': 'A calendar or feed is not read for now',
      'feed.resumed': 'A calendar or feed is read again',
      'feed.deleted': 'A calendar or feed was deleted, and its events with it',
    },
  },
  {
    title: 'Media',
    events: {
      'media.uploaded': 'A file was uploaded',
      'media.processed': 'A file is ready for posts',
      'media.failed': 'A file cannot be used',
      'media.updated': 'A file got another name, description or focal point',
      'media.deleted': 'A file was deleted',
      'media.restored': 'A deleted file came back',
    },
  },
  {
    title: 'Labels',
    events: {
      'tag.created': 'A tag was made',
      'tag.renamed': 'A tag was renamed',
      'tag.deleted': 'A tag was deleted',
      'category.created': 'A category was made',
      'category.updated': 'A category was renamed or recoloured',
      'category.deleted': 'A category was deleted',
      'campaign.created': 'A campaign was made',
      'campaign.renamed': 'A campaign was renamed',
      'campaign.deleted': 'A campaign was deleted',
    },
  },
  {
    title: 'Many at once',
    events: {
      'batch.started': 'A change of many posts began',
      'batch.finished': 'A change of many posts is done',
      'batch.undone': 'A change of many posts was taken back',
    },
  },
  {
    title: 'Webhooks',
    events: { 'webhook.disabled': 'Another webhook was disabled because nothing arrived there' },
  },
] as const satisfies { title: string; events: Record<string, string> }[];

export const webhookEventNames: ReadonlySet<string> = new Set(
  webhookEventGroups.flatMap(({ events }) => Object.keys(events)),
);
