import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { config, settingNames } from '~/app/services/config.server';
import { shutDown } from '~/app/services/shut-down.server';
import { A6_VARIANT } from './stories/a6';
import { allScripts } from './stories/all-scripts';
import { STORIES } from './stories/index';
import { makeSample, type SampleStory, STORY_DAY } from './stories/make-sample';
import { type SealedPaper, told } from './stories/told-story';

/** What a sample can be made of: the stories, A6 told of a recipient who is listed for the duty to share, and names in all scripts. */
const SAMPLES: readonly SampleStory[] = [...STORIES, { ...told(A6_VARIANT), id: 'A6-variant' }, allScripts];

/**
 * `sample --story ID --out DIR`: tells a story to the end in a council of its own, which is removed afterwards, and writes its
 * documents as REFERENCE-AUDIENCE.pdf, where AUDIENCE is an opaque token, and manifest.json, which explains them.
 */
export async function run(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  const story = wanted && findSample(wanted.story);
  if (!wanted || !story) {
    say(
      `Say which story and where to: sample --story ID --out DIR. There are: ${SAMPLES.map(({ id }) => id).join(', ')}.`,
    );
    return 2;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'consent-sample-'));
  replaceSettings({ DATA_DIR: folder, CLOCK: story.toldAt ?? STORY_DAY, LOG_LEVEL: 'error' });
  try {
    say(`Story ${story.id}: ${story.title}`);
    write(wanted.out, story.id, await makeSample(story));
    return 0;
  } finally {
    await shutDown();
    rmSync(folder, { recursive: true, force: true });
  }
}

function findSample(id: string): SampleStory | null {
  return SAMPLES.find((story) => story.id.toLowerCase() === id.toLowerCase()) ?? null;
}

/** The settings of the shell belong to another council, perhaps a real one: none of them counts here. */
function replaceSettings(settings: Readonly<Record<string, string>>): void {
  for (const name of [...settingNames, 'NODE_ENV']) delete process.env[name];
  Object.assign(process.env, settings);
}

function write(folder: string, story: string, documents: readonly SealedPaper[]): void {
  mkdirSync(folder, { recursive: true });
  const files = documents.map(({ bytes, ...document }) => {
    const token = createHash('sha256').update(`${document.reference} ${document.audience}`).digest('hex').slice(0, 8);
    const file = `${document.reference.replace(/[^A-Za-z0-9-]+/g, '-')}-${token}.pdf`;
    writeFileSync(path.join(folder, file), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { file, token, ...document, bytes: bytes.length, sha256 };
  });
  // Whoever checks the seals needs the certificate that made them.
  const certificate = readFileSync(config().sealCertFile, 'utf8');
  writeFileSync(
    path.join(folder, 'manifest.json'),
    `${JSON.stringify({ story, certificate, documents: files }, null, 2)}\n`,
  );
  for (const { file } of files) process.stdout.write(`${path.join(folder, file)}\n`);
}

function readArguments(args: readonly string[]): { readonly story: string; readonly out: string } | null {
  const after = (name: string) => {
    const at = args.indexOf(name);
    return at < 0 ? undefined : args[at + 1];
  };
  const [story, out] = [after('--story'), after('--out')];
  return args.length === 4 && story && out ? { story, out } : null;
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
