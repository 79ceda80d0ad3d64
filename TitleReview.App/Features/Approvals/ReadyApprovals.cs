using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>Who may be approved now, one group per document.</summary>
public sealed class ReadyApprovals(TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    public sealed record Row(SeenCase Seen, string Number, string Name, string Unit, string Level, Verdict WhyNotIssue);

    /// <summary>Those of one notice and specialty whom the committee passed on one day.</summary>
    public sealed record Group(NoticeId Notice, string Title, string Specialty, DateOnly PassedOn, IReadOnlyList<Row> Rows);

    internal async Task<IReadOnlyList<Group>> OfAsync(ReviewDb db, Actor me, CancellationToken ct)
    {
        var lines = await db.CasesOfOffices(me, Role.CommitteeOffice).Where(file => file.Stage == Stage.ResultPublicity).OrderBy(file => file.Number).LinesAsync(db, fields, ct);
        var shown = lines.Select(line => line.File.Id).ToList();
        var periods = await db.StandingPublicities().AsNoTracking().Where(period => period.Kind == PublicityKind.Result && shown.Contains(period.Case)).ToListAsync(ct);
        var open = await db.OpenObjectionsAsync(shown, PublicityKind.Result, ct);
        var rechecks = await db.OpenRechecksAsync(shown, ct);
        var days = await db.MeetingResults.AsNoTracking().Where(result => shown.Contains(result.Case)).ToDictionaryAsync(result => result.Case, result => result.HeldOn, ct);
        var titles = await db.Notices.AsNoTracking().ToDictionaryAsync(notice => notice.Id, notice => notice.Title, ct);
        var drafted = (await db.CasesInDrafts().ToListAsync(ct)).ToHashSet();
        var calendar = await PolicyStore.CalendarAsync(db, ct);
        var rows = new List<(CaseLine Line, Row Row)>();
        foreach (var line in lines)
        {
            var file = line.File;
            var policy = await policies.PolicyAsync(db, file.PolicyHash, ct);
            var whyNot = OperationMatrix.WhyNot(nameof(PrepareApproval), me, file)
                .And(DraftApproval.WhyNotFinal(file, periods, open[file.Id], rechecks, clock.UtcNow(), policy, calendar))
                .And(Verdict.Of(drafted.Contains(file.Id) ? new DraftIsUnderWay() : null));
            rows.Add((line, new Row(new SeenCase(file.Id, file.Version), file.Number, new PersonName(line.Applicant).Printed, line.Unit, line.Target.Text(SectionCatalogue.Target, "level"), whyNot)));
        }
        return
        [
            .. rows.GroupBy(entry => (entry.Line.File.Notice, Specialty: entry.Line.Target.Specialty(), PassedOn: days[entry.Line.File.Id]))
                .Select(group => new Group(group.Key.Notice, titles[group.Key.Notice], group.Key.Specialty, group.Key.PassedOn, [.. group.Select(entry => entry.Row)])),
        ];
    }
}
