'use client';

import { useScoped } from '../scope-context';
import { AccountNames } from './account-names';
import { DetailCheck, DetailText } from './detail-controls';
import { useDetail } from './use-detail';

export function InstagramDetails() {
  const [collaborators, setCollaborators] = useDetail('instagram', 'collaborators');
  const [byHand] = useDetail('instagram', 'publishViaPushNotification');
  const { value: type } = useScoped('type');
  return (
    <>
      {type !== 'story' && (
        <AccountNames
          network="instagram"
          field="collaborators"
          label="Collaborators"
          hint="Up to three user names, with commas between. They are asked to appear as authors."
          placeholder="anna.bakes, cafe_nord"
          value={collaborators}
          onChange={setCollaborators}
        />
      )}
      {type === 'reel' && (
        <DetailCheck network="instagram" field="showOnFeed" usual label="Show the reel among the posts too" />
      )}
      <DetailCheck
        network="instagram"
        field="publishViaPushNotification"
        label="Remind me to publish it by hand"
        hint="At its time you get the text and the files; you finish in Instagram, for music or stickers."
      />
      {byHand && (
        <DetailText
          network="instagram"
          field="publisherNote"
          label="Note for whoever publishes"
          placeholder="Use the trending sound from Monday"
          long
        />
      )}
    </>
  );
}
