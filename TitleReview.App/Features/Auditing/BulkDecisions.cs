using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

public sealed record BulkNeedsCases() : Refusal("请先选择要办理的申报。");

public sealed record BulkIsTooLarge(int Most) : Refusal($"一次最多办理{Most}份，请缩小筛选范围或分批办理。");

/// <summary>One step on many cases, each decided by the use case that takes it on one.</summary>
public sealed class BulkDecisions(PassAudit pass, ReturnForCorrection back, LapseUnpaid lapse, PolicyStore policies)
{
    /// <summary>All of them are one transaction, and everybody else waits for it.</summary>
    public const int Most = 300;

    /// <param name="Words">The opinion that would be recorded; empty where the act has none.</param>
    internal sealed record One(SeenCase Seen, string Number, PersonId Applicant, Stage Stage, string Words, Decision Decision);

    public static Verdict WhyNotSoMany(int count) => Verdict.Of(count == 0 ? new BulkNeedsCases() : null, count > Most ? new BulkIsTooLarge(Most) : null);

    /// <summary>What is allowed is taken in the context; whether anything is saved is the caller's to say.</summary>
    internal async Task<IReadOnlyList<One>> DecideAsync(ReviewDb db, Actor me, BulkAct act, string reason, IReadOnlyList<SeenCase> cases, CancellationToken ct)
    {
        var ids = cases.Select(seen => seen.Case).ToList();
        // one question in place of three hundred: the use cases find them in the context
        var known = await db.Cases.Where(file => ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct);
        var decided = new List<One>();
        foreach (var seen in cases.DistinctBy(seen => seen.Case))
        {
            var file = known.GetValueOrDefault(seen.Case);
            // nothing of a case is told to whom it is not known
            var isKnown = !OperationMatrix.WhyNot(nameof(GetAuditCase), me, file).IsRefused;
            var stage = isKnown ? file!.Stage : Stage.Draft;
            var words = act switch
            {
                BulkAct.Pass when isKnown => await OpinionAsync(db, file!, ct),
                BulkAct.Return => reason.Trim(),
                _ => "",
            };
            decided.Add(new One(seen, isKnown ? file!.Number : "（未找到）", isKnown ? file!.Applicant : default, stage, words, act switch
            {
                BulkAct.Pass => await pass.DecideAsync(db, me, new(seen.Case, words, seen.Version), ct),
                BulkAct.Return => await back.DecideAsync(db, me, new(seen.Case, words, seen.Version), ct),
                _ => await lapse.DecideAsync(db, me, new(seen.Case, seen.Version), ct),
            }));
        }
        return decided;
    }

    private async Task<string> OpinionAsync(ReviewDb db, ReviewCase file, CancellationToken ct) => file.Stage switch
    {
        Stage.UnitAudit => (await policies.PolicyAsync(db, file.PolicyHash, ct)).UnitOpinion.Sentence.Value,
        Stage.FormalReview => "形式审核通过",
        _ => "审核通过",
    };
}
