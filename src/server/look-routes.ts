import type { FastifyInstance } from 'fastify';
import { briefToHtml } from '../formats/brief/html.ts';
import { landCollection } from '../formats/geography/land-collection.ts';
import type { RunView } from '../formats/view/run-view.ts';

/** A finished run, its printable brief, and the land under every map. */
export async function lookRoutes(server: FastifyInstance, { view }: { view: RunView }): Promise<void> {
  server.get('/api/run', { schema: { tags: ['look'], summary: 'A finished run' } }, () => view);
  server.get('/api/land', { schema: { tags: ['look'], summary: 'Land and borders, as GeoJSON' } }, () => landCollection());
  server.get<{ Querystring: { lang?: string } }>(
    '/api/brief.html',
    { schema: { tags: ['look'], summary: 'The printable brief of the finished run' } },
    (request, reply) => {
      const language = request.query.lang === 'fr' ? 'fr' : 'en';
      const { reasons, sources, head, seed } = view;
      // the printable brief carries its own style and no script
      reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'").type('text/html; charset=utf-8');
      return briefToHtml(view.brief[language], { reasons, sources, language, head, seed });
    },
  );
}
