import { type Block, type DocumentContent, plain } from '~/forms/copies/content';
import { sampleContent } from '~/test/pdf/sample-content';

const cells = (...texts: readonly string[]) => ({ cells: texts.map((text) => plain(text)) });

const BLOCKS: readonly Block[] = [
  {
    type: 'paragraph',
    text: plain(
      'یہ ایک نقل ہے۔ ہم سے 020 7946 0123 پر یا change-my-mind@council.example.org پر بات کریں، 18/11/2026 کے بعد۔ رقم £9.50 ہے۔ پتہ: 12 Elm Street (flat 2), London',
    ),
  },
  {
    type: 'summary',
    title: plain('مختصر'),
    items: [plain('آپ نے اسکول کو ہاں کہا (Larkfield Primary School)۔'), plain('آپ نے 2 کو نہیں کہا۔')],
  },
  { type: 'heading', level: 2, text: plain('کس کے بارے میں') },
  {
    type: 'list',
    ordered: true,
    items: [
      plain('پہلی بات'),
      [
        { text: 'ہاں', box: 'ticked' },
        {
          text: ' ہاں، میں راضی ہوں، اور یہ سطر اتنی لمبی ہے کہ اسے دوسری سطر پر جانا پڑتا ہے، دیکھیے کہ کہاں جاتی ہے',
        },
      ],
    ],
  },
  {
    type: 'table',
    caption: plain('لوگ'),
    header: [plain('کون'), plain('نام'), plain('کیا')],
    rows: [
      cells('ماں', 'Jo Ellwood', 'پیدائش 12/03/2019، عمر 7'),
      cells('پتہ', '12 Elm Street', 'فون +44 20 7946 0123'),
    ],
    rowHeaders: true,
  },
  {
    type: 'paragraph',
    text: plain('A paragraph in English, as the law’s own words are, stands on the left.', 'en-GB'),
  },
  {
    type: 'signature',
    mark: { kind: 'typed', name: 'زینب بی بی' },
    alternative: 'Signature of Zainab, typed on 18 November 2026',
    caption: plain('زینب بی بی، 18 November 2026 at 14:32 GMT'),
  },
];

/** A page in Urdu, with English names, telephone numbers and dates in it. */
export function rightToLeftContent(): DocumentContent {
  return { ...sampleContent(), language: 'ur', title: 'معلومات کا اشتراک', reference: '7KQM-2XH9-DTC', blocks: BLOCKS };
}
