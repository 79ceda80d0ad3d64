using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

public sealed record TemplateIsUnknown() : Refusal("没有这个模板，请从列表中选择。");

public sealed record DraftNeedsTitle(int Most) : Refusal($"请填写通知的标题，不超过{Most}字。");

public sealed record DraftYearIsUnlikely(int From, int To) : Refusal($"申报年度请填{From}至{To}之间的年份。");

/// <summary>Begins a notice with all values of a template: a document of the catalogue, or a notice this office has published.</summary>
public sealed class StartDraft(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, PolicyStore policies)
{
    internal const int MostLetters = 200;

    /// <param name="Template">Id of a pack, or of a notice.</param>
    public sealed record Command(string Template, string Title, int Year);

    public sealed record Result(Verdict Verdict, Guid Draft);

    private sealed record Source(string Title, IReadOnlyList<PolicyValue> Values, NoticeId? Trial);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(StartDraft), me) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, default);
        }
        var (office, title, today) = (me.Roles.First(held => held.Role == Role.CommitteeOffice).Organisation, command.Title.Trim(), clock.Today());
        var source = await FindAsync(db, office, command.Template, ct);
        var verdict = Verdict.Of(
            source is null ? new TemplateIsUnknown() : null,
            title.Length is 0 or > MostLetters ? new DraftNeedsTitle(MostLetters) : null,
            Math.Abs(command.Year - today.Year) > 1 ? new DraftYearIsUnlikely(today.Year - 1, today.Year + 1) : null);
        if (verdict.IsRefused)
        {
            return new(verdict, default);
        }
        var draft = new NoticeDraft
        {
            Id = newId(),
            Office = office,
            Kind = DraftKind.Notice,
            Title = title,
            Number = "",
            Template = source!.Title,
            Trial = source.Trial,
            State = DraftState.Writing,
            By = me.Person,
            ByName = me.Name,
            StartedAt = clock.UtcNow(),
        };
        db.NoticeDrafts.Add(draft);
        await DraftRelease.NoteWriterAsync(db, draft, me, ct);
        db.NoticeDraftValues.AddRange(source.Values.Select(value => DraftFile.RowOf(draft.Id, value.Key.Name == "notice.year" ? InYear(value, command.Year, title) : value)));
        db.Audit(me.Person, clock.UtcNow(), nameof(StartDraft), draft.Id.ToString("N"), $"from {command.Template}");
        return new(await db.SaveAsync(ct), draft.Id);
    }

    private static PolicyValue InYear(PolicyValue stated, int year, string title) =>
        stated with { Json = JsonSerializer.SerializeToElement(year), Source = new Citation(title, "标题", $"{year}年度"), Confidence = Confidence.Notice };

    private async Task<Source?> FindAsync(ReviewDb db, OrganisationId office, string template, CancellationToken ct)
    {
        if (PolicyCatalogue.Templates.FirstOrDefault(pack => pack.Id == template) is { } known)
        {
            var published = await db.Notices.Where(notice => notice.PolicyId == known.Id && notice.Office == office).Select(notice => (NoticeId?)notice.Id).FirstOrDefaultAsync(ct);
            return new(known.Document, PolicyCatalogue.BeginFrom(known), published);
        }
        var wanted = new NoticeId(Guid.TryParse(template, out var id) ? id : default);
        if (await db.Notices.AsNoTracking().SingleOrDefaultAsync(notice => notice.Id == wanted && notice.Office == office, ct) is not { } last)
        {
            return null;
        }
        // what was learned since it was published stands in it too
        var policy = await policies.PolicyOfNoticeAsync(db, last.Id, ct);
        var stated = DraftedPolicy.Parse(policy.Frozen).Values;
        var learned = PolicyCatalogue.Packs.Where(pack => pack.Layer is PolicyLayer.Defaults or PolicyLayer.Regulation).SelectMany(pack => pack.Values.Values)
            .Where(value => !stated.ContainsKey(value.Key.Name) && DraftedPolicy.Keys.Contains(value.Key)).DistinctBy(value => value.Key.Name);
        return new(last.Title, [.. stated.Values, .. learned], last.Id);
    }
}
