import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CheckForm } from '~/app/components/check/CheckForm';
import { CheckFrame } from '~/app/components/check/CheckFrame';
import { Verdict, WhatItTells } from '~/app/components/check/Verdict';
import { pageTitle } from '~/app/components/fields/page-title';
import { checkFrame, checkingVisitor, checkSentFile } from '~/app/http/file-check-page.server';
import { openToAll } from '~/app/http/open-to-all.server';
import { page } from '~/app/http/responses.server';

export const meta = () => [{ title: pageTitle({ title: 'Check a document' }) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const live = await openToAll(request);
  return page(checkFrame(checkingVisitor(live, request)));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const live = await openToAll(request);
  const visitor = checkingVisitor(live, request);
  const { status, ...checked } = await checkSentFile(request, visitor, context.clientAddress);
  return page(checked, { status });
}

export default function Verify() {
  const { council, frame } = useLoaderData<typeof loader>();
  const checked = useActionData<typeof action>();
  const errors = checked?.errors;
  const verdict = checked?.verdict;
  return (
    <CheckFrame council={council} frame={frame} errors={errors}>
      {verdict ? <Verdict verdict={verdict} onRecord={checked.onRecord} /> : <Question />}
      <CheckForm errors={errors} again={Boolean(verdict)} />
      {verdict ? null : <WhatItTells />}
    </CheckFrame>
  );
}

function Question() {
  return (
    <>
      <h1 className="govuk-heading-l">Is this file ours, and is it unchanged?</h1>
      <p className="govuk-body">
        Did you get a PDF file that says it is from us? Send it here. We tell you whether we made it, and whether
        anything in it was changed.
      </p>
    </>
  );
}
