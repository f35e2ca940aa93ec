import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False on the server and while React takes over what the server wrote, then true. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
