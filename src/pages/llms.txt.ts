import { llmsText } from '#src/twins/index.ts';

export const GET = async () => new Response(await llmsText());
