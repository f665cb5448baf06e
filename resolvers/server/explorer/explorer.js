"use strict";
// The token lives as long as the browser tab and is sent to this server only.
const token = document.getElementById("token");
token.value = sessionStorage.getItem("akteursnetz:token") ?? "";
token.addEventListener("input", () => sessionStorage.setItem("akteursnetz:token", token.value.trim()));

document.getElementById("reset").addEventListener("click", () => {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith("graphiql:")) localStorage.removeItem(key);
  }
  location.reload();
});

async function fetcher(request, options) {
  const headers = { ...options?.headers, "Content-Type": "application/json", Accept: "application/json" };
  if (token.value.trim()) headers.Authorization = "Bearer " + token.value.trim();
  const answer = await fetch("graphql", { method: "POST", headers, body: JSON.stringify(request) });
  return answer.json();
}

const examples = JSON.parse(document.getElementById("examples").textContent);
const defaultTabs = examples.map(({ title, query }) => ({ query: `# ${title}\n${query.trim()}\n` }));

ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultTabs: defaultTabs.length ? defaultTabs : undefined,
    defaultEditorToolsVisibility: true,
    shouldPersistHeaders: false,
  }),
);
