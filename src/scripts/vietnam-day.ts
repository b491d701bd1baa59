/** "11-25": the day in Việt Nam, which keeps one time all year, seven hours before Greenwich. */
export const vietnamDay = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(5, 10);
