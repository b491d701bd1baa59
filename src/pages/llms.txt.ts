import { llmsText } from '#src/twins/index.ts';
import { plainText } from '#src/vietnamese/plain-text.ts';

export const GET = async () => new Response(plainText(await llmsText()));
