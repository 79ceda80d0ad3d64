using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Statistics;

/// <summary>What is counted of one submitted application; nothing of it names anybody.</summary>
/// <param name="Prefecture">Of the unit; where none is above it, 区直和其他.</param>
/// <param name="Defence">How the defence was arranged; empty: not decided.</param>
internal sealed record CountedCase(
    int Year, string Series, string Level, string Unit, string Prefecture, CaseOutcome Outcome, string Defence, bool IsDeferred, bool IsExempt, IReadOnlyList<HistoryEntry> History);

/// <summary>Reads them for some notices.</summary>
public sealed class CountedCases(FieldStore fields, PolicyStore policies)
{
    private const string NoPrefecture = "区直和其他";

    internal async Task<IReadOnlyList<CountedCase>> OfAsync(ReviewDb db, IQueryable<Notice> asked, CancellationToken ct)
    {
        var notices = await asked.AsNoTracking().ToListAsync(ct);
        var years = notices.ToDictionary(notice => notice.Id, notice => notice.Year);
        var ids = notices.ConvertAll(notice => notice.Id);
        var files = await db.Cases.AsNoTracking().Where(file => file.Submissions > 0 && ids.Contains(file.Notice)).ToListAsync(ct);
        var cases = files.ConvertAll(file => file.Id);
        var targets = await fields.ReadSectionAsync(db, cases, SectionCatalogue.Target, ct);
        var appraisals = await fields.ReadSectionAsync(db, cases, SectionCatalogue.Appraisals, ct);
        var courses = await fields.ReadSectionAsync(db, cases, SectionCatalogue.ContinuingEducation, ct);
        var removed = (await db.ApplicationRows.AsNoTracking().Where(row => row.RemovedAt != null && cases.Contains(row.Case)).Select(row => new { row.Case, row.Section, row.Row }).ToListAsync(ct))
            .Select(row => (row.Case, row.Section, row.Row)).ToHashSet();
        var defences = await db.DefenceVerdicts.AsNoTracking().Where(verdict => ids.Contains(verdict.Notice)).ToDictionaryAsync(verdict => verdict.Case, verdict => OfficialName.Of(verdict.Mode), ct);
        var tree = await db.Organisations.AsNoTracking().ToDictionaryAsync(one => one.Id, ct);
        var deferring = new Dictionary<NoticeId, IReadOnlySet<string>>();
        foreach (var notice in notices)
        {
            var policy = await policies.PolicyOfNoticeAsync(db, notice.Id, ct);
            deferring[notice.Id] = policy.Appraisals.Deferral.Value.Where(grade => grade.Value > 0).Select(grade => OfficialName.Of(grade.Key)).ToHashSet(StringComparer.Ordinal);
        }
        return
        [
            .. files.Select(file => new CountedCase(
                years[file.Notice], Or(targets[file.Id].Text(SectionCatalogue.Target, "series")), Or(targets[file.Id].Text(SectionCatalogue.Target, "level")), tree[file.Unit].Name, PrefectureOf(file.Unit, tree),
                CaseOutcomes.Of(file.Stage), defences.GetValueOrDefault(file.Id, ""),
                Stands(file.Id, appraisals[file.Id], "grade").Any(deferring[file.Notice].Contains), Stands(file.Id, courses[file.Id], "subject").Contains(SectionCatalogue.ExemptCourse), file.History)),
        ];

        IEnumerable<string> Stands(CaseId file, ApplicationForm section, string field) =>
            section.Values.Where(box => box.Key.Field == field && !removed.Contains((file, box.Key.Section, box.Key.Row))).Select(box => box.Value.Trim());
    }

    private static string Or(string text) => text.Length > 0 ? text : "未填";

    private static string PrefectureOf(OrganisationId unit, Dictionary<OrganisationId, Organisation> tree)
    {
        for (var at = tree[unit]; ; at = tree[at.Parent.Value])
        {
            if (at.Kind == OrganisationKind.PrefectureBureau)
            {
                return at.Name;
            }
            if (at.Parent is null)
            {
                return NoPrefecture;
            }
        }
    }
}
