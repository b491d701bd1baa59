/** The first letter as a capital, the others as they are. */
export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** The first letter small, the others as they are: how a title goes on within a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** Words in capitals as a sentence begins: "QUYẾT ĐỊNH" gives "Quyết định". Names in them lose their capitals, too. */
export const sentenceCase = (text: string): string => upperFirst(text.toLocaleLowerCase('vi'));
