import { llmsText } from '#src/files/markdown-copies/index.ts';

export const GET = async () => new Response(await llmsText());
