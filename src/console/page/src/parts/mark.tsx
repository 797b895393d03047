export function Mark() {
  return <img class="mark" src="/favicon.svg" width={24} height={24} alt="" />;
}
