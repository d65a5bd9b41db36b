/** A line of each script that is printed: invented names, and letters that join, stack, turn and break as the script’s do. */
export const SCRIPT_LINES = [
  { script: 'latin', lang: 'en', text: 'Łukasz Nguyễn Thị Ánh, Ștefan Ó Súilleabháin, Ağrı, Ẽ́ Ŋ' },
  { script: 'cyrillic', lang: 'uk', text: 'Київ, Михайло Їжак, Олена Щербак, Ђорђе' },
  { script: 'greek', lang: 'el', text: 'Ελένη Παπαδοπούλου, Αθήνα, Ἀλέξανδρος, ΐ' },
  { script: 'arabic', lang: 'ar', text: 'محمد عبد الله الحسن، لا إله، ئؤأإآة' },
  { script: 'urdu', lang: 'ur', text: 'زینب چوہدری کی بیٹی، ڈاکٹر ژالہ گڑھی ہے' },
  { script: 'gurmukhi', lang: 'pa', text: 'ਹਰਪ੍ਰੀਤ ਕੌਰ ਗਿੱਲ, ਸ਼ੇਰ ਸਿੰਘ ਢਿੱਲੋਂ' },
  { script: 'bengali', lang: 'bn', text: 'ফাতেমা চৌধুরী, ক্ষমা প্রার্থনা, কৃষ্ণ' },
  { script: 'gujarati', lang: 'gu', text: 'પ્રિયાંકા પટેલ, શ્રીમતી ક્ષત્રિય' },
  { script: 'devanagari', lang: 'hi', text: 'अनीता शर्मा, कृष्ण, श्रीमती, क़िस्मत, ज़र्द' },
  { script: 'tamil', lang: 'ta', text: 'லட்சுமி சுப்பிரமணியம், ஸ்ரீ, கொள்கை' },
  { script: 'ethiopic', lang: 'ti', text: 'ተስፋይ ገብረመድህን፡ ሰላም፡ ኣብ ትግራይ።' },
  { script: 'hebrew', lang: 'he', text: 'רבקה כהן־לוי, ירושלים, צ׳רלי' },
  { script: 'thai', lang: 'th', text: 'สมชาย ใจดี, ผู้ปกครอง, น้ำ, ที่ปู่' },
  { script: 'han', lang: 'zh', text: '王小明，李娜，張偉“你好”。' },
  { script: 'kana', lang: 'ja', text: 'さくら、ヤマダ、がぎぐ' },
  { script: 'emoji', lang: 'en', text: '🙂 👍🏽 👨‍👩‍👧 🏳️‍🌈 🇬🇧 ❤️ 1️⃣ ✅ 🦄' },
] as const;
