using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

public sealed record UnitIsClosed(string Unit) : Refusal($"您登记的单位“{Unit}”已经停用，不能开始新的申报，请联系系统管理员更正您的单位。");

public sealed record NoticeNotFound() : Refusal("没有找到这份评审通知，请从“评审通知”页面重新选择。");

/// <summary>What it takes to begin an application, empty or with what an earlier one holds.</summary>
internal static class NewDraft
{
    /// <summary>Numbers the draft and puts it in the context. Runs inside the transaction, where nobody else can take the number.</summary>
    public static async Task<Verdict> OpenAsync(ReviewDb db, PolicyStore policies, Notice notice, Actor me, CaseId id, DateTime at, CancellationToken ct)
    {
        if (await OnePerSeries.WhyNotBeginAsync(db, policies, notice, me.Person, ct) is { IsRefused: true } refused)
        {
            return refused;
        }
        var year = $"{db.NumberMark}{notice.Year}-";
        var last = await db.Cases.Where(file => file.Number.StartsWith(year)).MaxAsync(file => (string?)file.Number, ct);
        var next = last is null ? 1 : int.Parse(last[year.Length..], System.Globalization.CultureInfo.InvariantCulture) + 1;
        var unit = me.Roles.First(held => held.Role == Role.Applicant).Organisation;
        if (await db.Organisations.AsNoTracking().SingleAsync(one => one.Id == unit, ct) is { ClosedAt: not null } closed)
        {
            return Verdict.Of(new UnitIsClosed(closed.Name));
        }
        if (await db.WhyBarredAsync(me.Person, unit, notice.Year, ct) is { IsRefused: true } barred)
        {
            return barred;
        }
        db.Cases.Add(ReviewCase.Start(id, $"{year}{next:000000}", notice.Id, me.Person, unit, notice.Office, at));
        return Verdict.Allowed;
    }
}
