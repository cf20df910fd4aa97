/** Networks that link a mention by an id, not by what is written. */
export const mentionNetworks = ['facebook', 'linkedin'] as const;
