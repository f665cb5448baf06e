import type { Api } from "./api";
import { eachRule, groupAgain, question } from "./match-answer";
import type { Answer, Coalition, Question } from "./match-answer";
import { rules, without } from "./match-group";
import { page } from "./page";

const { lang } = page; // of what the API says in words

type Group = Pick<Answer, "coalition">;

/** answerTo asks who could take part, and for a group. */
export async function answerTo(api: Api, asked: Question): Promise<Answer> {
  const answer = await api.ask<Answer>(question, { ...asked, lang });
  return { ...answer, coalition: await explained(api, asked, answer.coalition, []) };
}

/** groupWithout asks for a group that need not keep some rules. */
export async function groupWithout(api: Api, asked: Question, dropped: string[]): Promise<Coalition> {
  const { coalition } = await api.ask<Group>(groupAgain, { ...asked, lang, quotas: without(dropped, asked.size) });
  return explained(api, asked, coalition, dropped);
}

/** explained finds, where no group keeps the rules, each that none could keep; where they only collide, those not kept. */
async function explained(api: Api, asked: Question, c: Coalition, dropped: string[]): Promise<Coalition> {
  if (!c.infeasible.length) return { ...c, broken: [] };
  const names = rules.filter((name) => !dropped.includes(name));
  const each = Object.fromEntries(names.map((name) => [name, without(rules.filter((other) => other !== name), asked.size)]));
  const alone = await api.ask<Record<string, Pick<Coalition, "infeasible">>>(eachRule(names), { ...asked, ...each, lang });
  const broken = names.filter((name) => alone[name].infeasible.length);
  if (!broken.length) return { ...c, broken: c.quotas.filter((q) => !q.met).map((q) => q.name) };
  return { ...c, broken, infeasible: broken.flatMap((name) => alone[name].infeasible) };
}
