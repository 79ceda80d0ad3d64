using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「逾期未缴费名单」, each with the sentence and clause by which it lapses; and the last days the office has set.</summary>
public sealed class ListOverdueFees(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    public sealed record Row(CaseId Case, string Number, string Applicant, string Unit, string Target, Stage Stage, Refusal Reason);

    /// <param name="Deadline">In words, with its clause; empty where none is set.</param>
    /// <param name="MaySet">Whether the notice leaves it to the office, and this person may set it.</param>
    /// <param name="Version">Of the office's own day; 0 where none was set.</param>
    public sealed record Notice(NoticeId Id, string Title, string Deadline, bool MaySet, DateOnly? PayBy, int Version);

    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<Notice> Notices, IReadOnlyList<OrganisationId> Offices);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListOverdueFees), me).IsRefused)
        {
            return null;
        }
        var offices = FeeScope.OfficesOf(me);
        var set = await db.FeeDeadlines.AsNoTracking().ToDictionaryAsync(deadline => deadline.Notice, ct);
        var owed = await db.CasesOfOffices(me, Role.FinanceOffice, Role.CommitteeOffice).Where(file => file.Submissions > 0).OwedAsync(db, policies, fields, ct);
        var now = clock.UtcNow();
        var rows = from one in owed
                   let reason = PaymentRules.WhyLapses(one.File.Stage, isPaid: false, set.GetValueOrDefault(one.File.Notice)?.PayBy, now, one.Policy)
                   where reason is not null
                   select new Row(one.File.Id, one.File.Number, one.Applicant, one.Unit, one.Target, one.File.Stage, reason);
        var notices = new List<Notice>();
        foreach (var notice in await db.Notices.AsNoTracking().Where(notice => offices.Contains(notice.Office)).OrderBy(notice => notice.Title).ToListAsync(ct))
        {
            var (policy, own) = (await policies.PolicyOfNoticeAsync(db, notice.Id, ct), set.GetValueOrDefault(notice.Id));
            var deadline = PaymentDeadline.Of(policy, own?.PayBy);
            notices.Add(new(
                notice.Id,
                notice.Title,
                deadline is null ? "" : $"{deadline.Sentence}（{Citation.Basis(deadline.Source, deadline.Confidence)}）",
                policy.Windows.Pay.Value is null && me.Holds(Role.CommitteeOffice, notice.Office),
                own?.PayBy,
                own?.Version ?? 0));
        }
        return new View([.. rows], notices, offices);
    }
}
