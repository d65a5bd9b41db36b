export default function Index() {
  return (
    <main>
      <h1>Consent to Share</h1>
    </main>
  );
}
