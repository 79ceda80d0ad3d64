using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>What lies beside a case on the desk of the level that looks at it: names, ticks, the list of what is to be returned.</summary>
/// <param name="Offices">Names by stage.</param>
/// <param name="Items">Null where it is not this person's turn.</param>
/// <param name="ToRedo">Pages that the level has marked to be masked anew, as points to return.</param>
internal sealed record AuditDesk(
    string Applicant, string Unit, IReadOnlyDictionary<Stage, string> Offices, int Counted, bool IsPaid, bool? IsPunished,
    IReadOnlyDictionary<string, GetAuditCase.Tick> Ticks, IReadOnlyList<(ReturnItem Row, string By)>? Items, IReadOnlyList<ReturnPoint> ToRedo, Verdict WhyNotPass, MaskProgress? Masks)
{
    public static async Task<AuditDesk> ReadAsync(ReviewDb db, ReviewCase file, Actor me, Policy policy, CancellationToken ct)
    {
        var turn = OperationMatrix.WhyNot(nameof(ReturnForCorrection), me, file).IsRefused ? (LevelTurn?)null : LevelTurn.Of(file);
        var ticks = turn is { } looks ? await db.TicksOf(looks).AsNoTracking().Where(tick => tick.IsTicked).ToListAsync(ct) : [];
        var items = turn is { } lists ? await db.ReturnListOf(lists).AsNoTracking().ToListAsync(ct) : [];
        var masks = turn is { } marks ? await db.CheckedPagesAsync(file.Id, marks.Level, policy, ct) : null;
        var people = ticks.Select(tick => tick.By).Concat(items.Select(item => item.By)).Append(file.Applicant).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var offices = StageMap.Audits.Select(stage => (Stage: stage, Office: file.OfficeAt(stage))).Where(one => one.Office is not null).ToDictionary(one => one.Stage, one => one.Office!.Value);
        var ids = offices.Values.Append(file.Unit).Distinct().ToList();
        var titles = await db.Organisations.AsNoTracking().Where(office => ids.Contains(office.Id)).ToDictionaryAsync(office => office.Id, office => office.Name, ct);
        return new(
            names[file.Applicant],
            titles[file.Unit],
            offices.ToDictionary(one => one.Key, one => titles.GetValueOrDefault(one.Value, "")),
            await db.SubmissionsAsync(file, ct),
            await db.FeePayments.AnyAsync(payment => payment.Case == file.Id, ct),
            (await db.PunishmentAsync(file.Id, file.Submissions, ct))?.IsPunished,
            ticks.ToDictionary(tick => tick.Section, tick => new GetAuditCase.Tick(names[tick.By], tick.At), StringComparer.Ordinal),
            turn is null ? null : [.. items.Select(item => (item, names[item.By]))],
            [.. masks?.Where(page => page.MustBeRedone).Select(page => new ReturnPoint(ReturnKind.Masking, page.Page.Section, page.Page.Row, null, page.Page.Id, $"第{page.Number}页（{page.Page.Kind}）{page.Mark!.Reason}")) ?? []],
            turn is { } passes ? (await db.WhyNotPassAsync(passes, policy, ct)).And(masks!.WhyNotPass(policy)) : Verdict.Allowed,
            masks?.Progress());
    }
}
