import { searchRecords } from '#src/queries/index.ts';

/** Everything that can be found; src/integrations/search.ts turns it into the index and takes it away. */
export const GET = async () => new Response(JSON.stringify(await searchRecords()));
