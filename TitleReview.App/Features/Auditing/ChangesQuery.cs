using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Auditing;

/// <summary>What the applicant changed between the last submission and the one before it.</summary>
internal static class ChangesQuery
{
    /// <returns>Null for a first submission.</returns>
    public static async Task<SubmissionChanges?> ChangesAsync(this ReviewDb db, CaseId id, IReadOnlyList<FormSection> sections, FieldStore fields, CancellationToken ct)
    {
        var submissions = await db.Submissions.AsNoTracking().Where(one => one.Case == id).OrderByDescending(one => one.Number).Take(2).ToListAsync(ct);
        if (submissions is not [var last, var previous])
        {
            return null;
        }
        var (before, after) = (SubmissionContent.Read(previous.Content), SubmissionContent.Read(last.Content));
        return new SubmissionChanges(
            previous.Number,
            await BoxesAsync(db, id, (previous.ArrivedAt, before), (last.ArrivedAt, after), sections, fields, ct),
            before is null || after is null ? [] : await PagesAsync(db, id, before, after, ct),
            before is not null && after is not null);
    }

    private static async Task<IReadOnlyList<ChangedBox>> BoxesAsync(
        ReviewDb db, CaseId id, (DateTime At, SubmissionContent? Content) before, (DateTime At, SubmissionContent? Content) after, IReadOnlyList<FormSection> sections, FieldStore fields, CancellationToken ct)
    {
        var (since, until) = (before.At, after.At);
        var touched = await db.FieldChanges.AsNoTracking().Where(change => change.Case == id && change.At > since && change.At <= until)
            .Select(change => new { change.Section, change.Row, change.Field }).Distinct().ToListAsync(ct);
        // a row that came or went takes all its boxes with it
        var rows = before.Content is { } old && after.Content is { } now ? old.Rows.Except(now.Rows).Concat(now.Rows.Except(old.Rows)).ToHashSet() : [];
        var concerned = touched.Select(box => box.Section).Concat(rows.Select(row => row.Section)).Distinct().ToList();
        var keys = touched.Select(box => new FieldKey(box.Section, box.Row, box.Field)).ToHashSet();
        var changes = concerned.Count == 0 ? [] : await db.FieldChanges.AsNoTracking().Where(change => change.Case == id && change.At <= until && concerned.Contains(change.Section)).ToListAsync(ct);
        return
        [
            .. from section in sections
               from box in changes.Where(change => change.Section == section.Key).GroupBy(change => new FieldKey(change.Section, change.Row, change.Field)).OrderBy(box => box.Key.Row).ThenBy(box => Place(section, box.Key))
               where keys.Contains(box.Key) || rows.Contains((box.Key.Section, box.Key.Row))
               let was = Stood(before.Content, box.Key) ? ValueAt(box, since, fields) : ""
               let became = Stood(after.Content, box.Key) ? ValueAt(box, until, fields) : ""
               where was != became
               select Shown(section, box.Key, was, became, after.Content ?? before.Content),
        ];
    }

    private static bool Stood(SubmissionContent? content, FieldKey box) => box.Row == 0 || content is null || content.Rows.Contains((box.Section, box.Row));

    private static string ValueAt(IEnumerable<FieldChange> versions, DateTime at, FieldStore fields) =>
        versions.Where(version => version.At <= at).MaxBy(version => version.FieldVersion) is { } stood ? fields.Open(stood).Trim() : "";

    private static int Place(FormSection section, FieldKey box) => section.Fields.ToList().FindIndex(field => field.Key == box.Field);

    private static ChangedBox Shown(FormSection section, FieldKey box, string was, string became, SubmissionContent? content)
    {
        var field = section.Find(box.Field);
        var kind = field?.Kind ?? FieldKind.Text;
        var (before, after) = (ShortenedNumber.Of(kind, was), ShortenedNumber.Of(kind, became));
        var rows = content?.Rows.Where(row => row.Section == section.Key).Select(row => row.Row).Order().ToList() ?? [];
        var row = box.Row == 0 ? "" : rows.IndexOf(box.Row) is >= 0 and var index ? $"第{index + 1}行" : "已删除的一行";
        // two numbers may differ only where they are not shown
        return new(section.Key, row, field?.Title ?? $"注明“{ApplicationForm.None}”", before, before == after ? $"{after}（未显示的数字有改动）" : after);
    }

    private static async Task<IReadOnlyList<ChangedPage>> PagesAsync(ReviewDb db, CaseId id, SubmissionContent before, SubmissionContent after, CancellationToken ct)
    {
        var pages = await db.Pages.AsNoTracking().Where(page => page.Case == id).OrderBy(page => page.Position).ToListAsync(ct);
        return
        [
            .. from page in pages
               let was = before.Pages.GetValueOrDefault(page.Id.ToString())
               let became = after.Pages.GetValueOrDefault(page.Id.ToString())
               where was != became
               select new ChangedPage(page.Section, page.Id, page.Kind, was is null ? PageChange.Added : became is null ? PageChange.Removed : PageChange.Redone),
        ];
    }
}
