'use client';

import { useEffect } from 'react';
import { connectChannel, isConnectMessage } from './connect-message';

/** Calls back when the sign-in window of this flow reports, by its opener or, cut off from it, by the channel. */
export function useConnectResult(flowId: string | null, onReport: () => void) {
  useEffect(() => {
    if (flowId === null) return;
    const hear = (data: unknown) => {
      if (isConnectMessage(data) && data.flowId === flowId) onReport();
    };
    const onMessage = (event: MessageEvent) => {
      if (event.origin === window.location.origin) hear(event.data);
    };
    const channel = new BroadcastChannel(connectChannel);
    channel.addEventListener('message', (event) => hear(event.data));
    window.addEventListener('message', onMessage);
    return () => {
      window.removeEventListener('message', onMessage);
      channel.close();
    };
  }, [flowId, onReport]);
}
