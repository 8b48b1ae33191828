/** @throws Error with what the build said */
export function buildOnce(): void;
