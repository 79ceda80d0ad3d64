using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Files;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using TitleReview.Core.Scoring;

namespace TitleReview.App.Features.Masking;

/// <summary>「泄露检查」: reads every page of a case that experts see again, keeps the report in the vault and its name in the audit log. Originals stay closed.</summary>
/// <remarks>It asks for no leave: <see cref="AuditLeaks"/> does, and who runs the command holds the database anyway.</remarks>
public sealed class LeakAudit(
    IDbContextFactory<ReviewDb> dbs, TimeProvider clock, PolicyStore policies, FieldStore fields, BlindStore blinds, FileVault vault, PageLeaks pages)
{
    private sealed record Content(string Number, Policy Policy, IReadOnlyList<EvidencePage> Pages, IReadOnlyList<IdentityWord> Words, BlindSubmission? Blind, LeakCheck Sealed);

    /// <param name="by">Who asked; nobody where it was typed as a command.</param>
    /// <param name="onProgress">Told after each page how many are read, of how many.</param>
    public async Task<LeakReport> RunAsync(CaseId id, PersonId by, Func<int, int, Task> onProgress, CancellationToken ct)
    {
        try
        {
            var report = await ReadAsync(await LoadAsync(id, ct), onProgress, ct);
            var name = await vault.PutAsync(JsonSerializer.SerializeToUtf8Bytes(report), ct);
            await RecordAsync(id, by, new LeakAuditNote(report.Rows.Count, report.Findings, name).ToString(), ct);
            return report;
        }
        catch (OperationCanceledException)
        {
            await RecordAsync(id, by, LeakAuditEntries.Stopped, CancellationToken.None);
            throw;
        }
    }

    private async Task<Content> LoadAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Cases.AsNoTracking().SingleAsync(candidate => candidate.Id == id, ct);
        var policy = await policies.PolicyOfCaseAsync(db, file, ct);
        var facts = await db.FactsAsync(file, fields, ct);
        IReadOnlyList<EvidencePage> shown = [.. BlindSealing.PagesInOrder(facts.Form, policy, facts.Pages)];
        var row = await db.SealLinks.Where(link => link.Case == id && link.EndedAt == null).Join(db.SealedSubmissions, link => link.Blind, one => one.Id, (_, one) => one).AsNoTracking().SingleOrDefaultAsync(ct);
        var (blind, isSealed) = row is null ? (null, LeakCheck.NotDone) : Open(row, shown.Count);
        return new(file.Number, policy, shown, LeakWords.Of(facts), blind, isSealed);
    }

    private (BlindSubmission? Blind, LeakCheck Check) Open(SealedSubmission row, int recorded)
    {
        try
        {
            var blind = blinds.Open(row);
            return (blind, blind.Pages.Count == recorded ? LeakCheck.Sound : LeakCheck.Of([new SealedPagesDiffer(blind.Pages.Count, recorded)]));
        }
        catch (Exception broken) when (broken is InvalidOperationException or CryptographicException or FormatException or JsonException)
        {
            return (null, LeakCheck.Of([new SealIsBroken()]));
        }
    }

    private async Task<LeakReport> ReadAsync(Content content, Func<int, int, Task> onProgress, CancellationToken ct)
    {
        var rows = new List<LeakRow>();
        foreach (var page in content.Pages)
        {
            ct.ThrowIfCancellationRequested();
            rows.Add(await pages.ReadAsync(rows.Count + 1, page, content.Blind?.Pages.ElementAtOrDefault(rows.Count), content.Words, content.Policy, ct));
            await onProgress(rows.Count, content.Pages.Count);
        }

        return new(content.Number, clock.UtcNow(), content.Sealed, rows);
    }

    private async Task RecordAsync(CaseId id, PersonId by, string detail, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        db.Audit(by, clock.UtcNow(), nameof(AuditLeaks), id.ToString(), detail);
        await db.SaveAsync(ct);
    }
}
