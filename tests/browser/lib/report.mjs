// Prints one line a suite, every failure in full, and the counts of node's own runner at the end.
const seconds = (event) => `${(event.data.details.duration_ms / 1000).toFixed(1)} s`;

function reason(error) {
  const cause = error?.cause ?? error;
  if (!cause) return "failed";
  return cause.code === "ERR_ASSERTION" ? cause.message : (cause.stack ?? String(cause));
}

export default async function* report(events) {
  const suites = [];
  for await (const event of events) {
    const { data } = event;
    const indent = "  ".repeat(data?.nesting ?? 0);
    if (event.type === "test:start") suites[data.nesting] = data.name;
    if (event.type === "test:pass" && (data.nesting === 0 || data.details.type === "suite"))
      yield `${indent}ok ${data.name} (${seconds(event)})\n`;
    if (event.type === "test:fail") {
      const parts = data.details.error?.failureType === "subtestsFailed";
      yield `${indent}not ok ${data.name} (${seconds(event)})\n`;
      if (!parts)
        yield `${reason(data.details.error)
          .split("\n")
          .map((line) => `${indent}    ${line}`)
          .join("\n")}\n`;
    }
    if (event.type === "test:diagnostic") yield `${indent}# ${data.message}\n`;
    if (event.type === "test:stderr" || event.type === "test:stdout") yield data.message;
  }
}
