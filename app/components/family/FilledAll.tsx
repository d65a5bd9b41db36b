import { Form } from '~/app/components/fields/Form';
import { Note } from './Note';

type FilledAllProps = {
  readonly all?: 'yes' | 'no';
  readonly words: Readonly<Record<string, string>>;
};

/** Every card was filled at once: it says so, and can be undone. A form of its own, so that it sends nothing else. */
export function FilledAll({ all, words }: FilledAllProps) {
  return (
    <>
      {all ? <Note text={words[`all_say_${all}`]} /> : null}
      <Form>
        <div className="app-fill-all">
          <button type="submit" className="app-fill-all__button" name="intent" value="undo">
            {words.undo}
          </button>
        </div>
      </Form>
    </>
  );
}
