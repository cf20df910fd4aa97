/** What the sign-in window tells the window that opened it. */
export type ConnectMessage = { type: 'almanac:connect'; flowId: string };

/** For windows that lost sight of each other: the provider's own opener policy may have cut them apart. */
export const connectChannel = 'almanac-connect';
/** Session key that marks a tab which signs in without a pop-up; its value is the flow. */
export const sameTabKey = 'almanac-connect-here';

export function isConnectMessage(data: unknown): data is ConnectMessage {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    data.type === 'almanac:connect' &&
    'flowId' in data &&
    typeof data.flowId === 'string'
  );
}
