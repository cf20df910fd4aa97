import { useEffect } from 'react';

/**
 * Says on `<html>` that the page hears keys and clicks by now: a key pressed before goes nowhere. Each screen calls it
 * where its title stands, for the shell around it wakes first. The browser tests and the first-load bench wait for it.
 */
export function useAwake() {
  useEffect(() => {
    document.documentElement.dataset.awake = 'yes';
  }, []);
}
