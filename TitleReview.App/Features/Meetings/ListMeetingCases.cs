using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「上会名单」: the cases under scoring and those before the meeting, with how far the sheets are.</summary>
public sealed class ListMeetingCases(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields, Recusals recusals)
{
    public const int PageSize = 20;

    /// <param name="Mean">Of the signed scores, in hundredths; null while none is signed.</param>
    /// <param name="Defence">Decided for cases before the meeting.</param>
    /// <param name="Withdrawing">Experts who take no part in the vote, each with the reason; of cases before the meeting.</param>
    public sealed record Row(
        CaseId Case,
        int Version,
        string Number,
        string Applicant,
        string Unit,
        string Level,
        Stage Stage,
        int SheetsSigned,
        int Sheets,
        int? Mean,
        DefenceDecision? Defence,
        Verdict WhyNotClose,
        Verdict WhyNotRecord,
        IReadOnlyList<string> Withdrawing);

    /// <param name="Queues">What the page follows: the offices, and the sealed submissions, of which signatures are told.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<string> Queues);

    /// <param name="stage">Scoring or Meeting; null for both.</param>
    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(string? filter, Stage? stage, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListMeetingCases), me).IsRefused)
        {
            return null;
        }
        var found = db.CasesOfOffices(me, Role.CommitteeOffice)
            .Where(file => (file.Stage == Stage.Scoring || file.Stage == Stage.Meeting) && (stage == null || file.Stage == stage))
            .Matching(db, filter);
        var lines = await found
            .OrderByDescending(file => file.Stage).ThenBy(file => file.Number)
            .Skip(Paging.Skip(page, PageSize)).Take(PageSize)
            .LinesAsync(db, fields, ct);
        var sheets = await Sheets.OfAsync(db, [.. lines.Select(line => line.File.Id)], ct);
        var withdrawing = await WithdrawingExperts.OfAsync(db, recusals, [.. lines.Select(line => line.File).Where(file => file.Stage == Stage.Meeting)], clock.Today(), ct);
        var rows = new List<Row>();
        foreach (var line in lines)
        {
            rows.Add(await RowAsync(db, me, line, sheets[line.File.Id], [.. withdrawing[line.File.Id]], ct));
        }
        // signatures alone: what experts type is nobody's matter yet
        var experts = sheets.SelectMany(group => group).Select(sheet => QueueNames.OfBlind(sheet.Blind));
        return new View(rows, await found.CountAsync(ct), [.. me.Roles.Select(held => QueueNames.OfOrganisation(held.Organisation)), .. experts]);
    }

    private async Task<Row> RowAsync(ReviewDb db, Actor me, CaseLine line, IEnumerable<Sheets.Sheet> sheets, IReadOnlyList<string> withdrawing, CancellationToken ct)
    {
        var all = sheets.ToList();
        var signed = all.Where(sheet => sheet.IsSigned).ToList();
        var file = line.File;
        return new Row(
            file.Id,
            file.Version,
            file.Number,
            line.Applicant,
            line.Unit,
            line.Target.Text(SectionCatalogue.Target, "level"),
            file.Stage,
            signed.Count,
            Sheets.All(all),
            Points.Mean([.. signed.Select(sheet => sheet.Score ?? 0)]),
            file.Stage == Stage.Meeting ? await DefenceOfCase.DecideAsync(db, fields, file, await policies.PolicyAsync(db, file.PolicyHash, ct), ct) : null,
            OperationMatrix.WhyNot(nameof(CloseScoring), me, file).And(Sheets.WhyNotClose(all)),
            OperationMatrix.WhyNot(nameof(RecordMeetingResult), me, file),
            withdrawing);
    }
}
