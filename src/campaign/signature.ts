/** The line under what the site suggests, which names the site and nobody else. */
export const suggestedBy = (site: string): string => `Thông điệp gợi ý của ${site}`;

/** Words to send with a last line that says whose they are, and where they stand. */
export const signed = (text: string, line: string, url: string): string => `${text}\n\n${line}: ${url}`;
