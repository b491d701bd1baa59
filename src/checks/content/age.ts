/** How many whole days ago a day was (YYYY-MM-DD). */
export const daysSince = (day: string, today = new Date()): number =>
  Math.floor((today.getTime() - Date.parse(day)) / 86_400_000);
