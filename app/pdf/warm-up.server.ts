import { compose } from '~/app/pdf/compose.server';
import { plain, strong } from '~/forms/copies/content';

/**
 * Loads the shaper, the fonts and the subsetter by composing a small document, so that the first real one, with a family
 * waiting for it, is as fast as the rest. Call it once at start; twice does no harm.
 */
export async function warmUp(): Promise<void> {
  await compose({
    title: 'Warm-up',
    language: 'en-GB',
    reference: 'none',
    audience: 'office',
    council: 'None',
    madeAt: '2026-01-01T00:00:00Z',
    blocks: [
      { type: 'heading', level: 2, text: plain('Łukasz Nguyễn, Київ, Αθήνα') },
      { type: 'paragraph', text: [...plain('Plain and '), ...strong('strong')] },
    ],
  });
}
