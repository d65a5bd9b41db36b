import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { DateField } from '~/app/components/fields/DateField';
import { badParts } from '~/app/components/fields/date-parts';
import { ErrorSummary } from '~/app/components/fields/ErrorSummary';
import { pageTitle } from '~/app/components/fields/page-title';
import { Radios } from '~/app/components/fields/Radios';
import { TextField } from '~/app/components/fields/TextField';

const CHOICES = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

describe('what is wrong with a form', () => {
  test('stands in a summary that takes the focus without a script and links to each field', () => {
    const html = renderToStaticMarkup(<ErrorSummary errors={[{ field: 'surname', text: 'Enter a surname' }]} />);
    expect(html).toMatch(/tabindex="-1"[^>]*autofocus=""/i);
    expect(html).toContain('There is a problem');
    expect(html).toContain('<a href="#surname">Enter a surname</a>');
  });

  test('is said in the title first, and not where nothing is wrong', () => {
    const errors = [{ field: 'a', text: 'b' }];
    expect(pageTitle({ title: 'Sign in', errors, council: 'ECC' })).toBe('Error: Sign in – Consent to Share – ECC');
    expect(pageTitle({ title: 'Sign in', errors: [] })).toBe('Sign in – Consent to Share');
    expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe('');
  });

  test('stands beside its field, describes it, and leaves what was typed', () => {
    const errors = [{ field: 'name', text: 'Enter a name of 100 letters at most' }];
    const html = renderToStaticMarkup(
      <TextField name="name" label="Name" hint="All of it" value={'<b>"O’Brien'} errors={errors} />,
    );
    expect(html).toContain('value="&lt;b&gt;&quot;O’Brien"');
    expect(html).toContain('aria-describedby="name-hint name-error"');
    expect(html).toContain('aria-invalid="true"');
  });

  test('of a whole date leads to the day; of one part, to that part alone', () => {
    const whole = [{ field: 'born', text: 'Enter a date of birth' }];
    const part = [{ field: 'born-year', text: 'The year must have 4 numbers' }];
    expect(badParts(whole, 'born')).toEqual(['day', 'month', 'year']);
    expect(badParts(part, 'born')).toEqual(['year']);
    expect(renderToStaticMarkup(<DateField name="born" label="Born" errors={whole} />)).toMatch(
      /id="born" name="born-day"/,
    );
    expect(renderToStaticMarkup(<DateField name="born" label="Born" errors={part} />)).toMatch(
      /id="born-year" name="born-year"/,
    );
  });

  test('of a choice leads to its first answer; nothing is picked unless it was before', () => {
    const html = renderToStaticMarkup(<Radios name="wish" label="Can we?" choices={CHOICES} />);
    expect(html).toMatch(/id="wish" name="wish" type="radio" value="yes"/);
    expect(html).not.toContain('checked');
    expect(renderToStaticMarkup(<Radios name="wish" label="Can we?" choices={CHOICES} value="no" />)).toMatch(
      /checked="" value="no"/,
    );
  });
});
