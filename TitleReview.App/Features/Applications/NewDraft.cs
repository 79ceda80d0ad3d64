using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

public sealed record NoticeNotFound() : Refusal("没有找到这份评审通知，请从“评审通知”页面重新选择。");

public sealed record AlreadyApplied() : Refusal("您在本次评审中已有一份申报，请在“我的申报”中继续填写。");

/// <summary>「一人一年在一个系列只能有一份申报」</summary>
public sealed record AlreadyAppliedInSeries(int Year, string Series, string Number, Citation Clause)
    : Refusal($"您在{Year}年度{Series}系列已有一份申报（{Number}）；一人一年在一个系列只能有一份，要改报的请先在“我的申报”中撤回那一份。", Clause);

/// <summary>What it takes to begin an application, empty or with what an earlier one holds.</summary>
internal static class NewDraft
{
    private static readonly Citation _proposed = new(Citation.Proposal, "");

    /// <summary>Numbers the draft and puts it in the context. Runs inside the transaction, where nobody else can take the number.</summary>
    public static async Task<Verdict> OpenAsync(ReviewDb db, PolicyStore policies, Notice notice, Actor me, CaseId id, DateTime at, CancellationToken ct)
    {
        if (await WhyNotSecondAsync(db, policies, notice, me.Person, ct) is { IsRefused: true } refused)
        {
            return refused;
        }
        var year = $"{notice.Year}-";
        var last = await db.Cases.Where(file => file.Number.StartsWith(year)).MaxAsync(file => (string?)file.Number, ct);
        var next = last is null ? 1 : int.Parse(last[year.Length..], System.Globalization.CultureInfo.InvariantCulture) + 1;
        var unit = me.Roles.First(held => held.Role == Role.Applicant).Organisation;
        db.Cases.Add(ReviewCase.Start(id, $"{year}{next:000000}", notice.Id, me.Person, unit, notice.Office, at));
        return Verdict.Allowed;
    }

    /// <summary>Rule EL-12: a second application needs the first to be withdrawn.</summary>
    public static async Task<Verdict> WhyNotSecondAsync(ReviewDb db, PolicyStore policies, Notice notice, PersonId applicant, CancellationToken ct)
    {
        var others = await db.Cases.AsNoTracking()
            .Where(file => file.Applicant == applicant && file.Stage != Stage.Withdrawn)
            .Select(file => new { file.Notice, file.Number })
            .ToListAsync(ct);
        if (others.Exists(other => other.Notice == notice.Id))
        {
            return Verdict.Of(new AlreadyApplied());
        }
        var wanted = await policies.PolicyAsync(db, notice.PolicyHash, ct);
        foreach (var other in others)
        {
            var policy = await policies.PolicyOfNoticeAsync(db, other.Notice, ct);
            // where a notice opens several series, the one applied for is not known before the form says it
            if (policy.Year == wanted.Year && policy.Scope.Series.Value is [var series] && wanted.Scope.Series.Value is [var same] && series == same)
            {
                return Verdict.Of(new AlreadyAppliedInSeries(wanted.Year, series, other.Number, _proposed));
            }
        }
        return Verdict.Allowed;
    }
}
