import { answerVerb } from "@/app/api/answer-verb";
import { doVerb } from "@/lib/commands/do-verb";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ id: string; verb: string }> };

/** Do a verb to a decision; the body is what is said with it. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { id, verb } = await params;
  return answerVerb(request, (ctx, body) => doVerb(ctx, { thing: "decision", id, verb, body }));
}
