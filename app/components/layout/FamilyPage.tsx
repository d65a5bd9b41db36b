import type { ReactNode } from 'react';
import { BackLink } from '~/app/components/fields/BackLink';
import { classes } from '~/app/components/fields/field-errors';
import { CouncilHeader } from './CouncilHeader';
import { ExitLink, ExitSkipLink } from './ExitLink';
import { ENGLISH_FAMILY_PAGE, type FamilyPageWords } from './family-words';
import { IdleLock, type IdleSettings } from './IdleLock';
import type { TextDirection } from './page-handle';
import { SkipLink } from './SkipLink';

type FamilyPageProps = {
  readonly council: string;
  readonly children: ReactNode;
  readonly lang?: string;
  readonly dir?: TextDirection;
  readonly words?: FamilyPageWords;
  readonly exitHref?: string;
  /** Where this page stands, for example "Part 2 of 4". */
  readonly step?: string;
  readonly back?: { readonly href: string; readonly text?: string };
  /** "Stop, I want to talk": a link or a button, always in the same place beneath the page. */
  readonly stop?: ReactNode;
  readonly idle?: IdleSettings;
  /** Larger type still, and one idea on each line with room around it: as the person asked. */
  readonly large?: boolean;
  readonly easy?: boolean;
};

/** A page that a family reads and answers: large words, much room, no way into the staff's pages, and a way out. */
export function FamilyPage(props: FamilyPageProps) {
  const {
    council,
    lang,
    dir,
    words = ENGLISH_FAMILY_PAGE,
    exitHref = '/exit',
    step,
    back,
    stop,
    idle,
    large,
    easy,
  } = props;
  return (
    <div
      className={classes('app-page app-family', large && 'app-family--large', easy && 'app-family--easy')}
      lang={lang}
      dir={dir}
    >
      <SkipLink text={words.skip} />
      <ExitSkipLink text={words.exitSkip} href={exitHref} />
      <CouncilHeader council={council} />
      <div className="govuk-width-container app-page__in">
        <ExitLink text={words.exit} href={exitHref} />
        {back ? <BackLink {...back} /> : null}
        <main className="govuk-main-wrapper" id="main">
          <div className="app-measure">
            {step ? <p className="app-step">{step}</p> : null}
            {props.children}
            {stop ? <div className="app-stop">{stop}</div> : null}
          </div>
        </main>
      </div>
      {idle ? <IdleLock {...idle} words={words.idle} /> : null}
    </div>
  );
}
