using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Files;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Masking;

/// <summary>The report of the last 泄露检查 of a case, or of an earlier one.</summary>
public sealed class GetLeakReport(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FileVault vault)
{
    /// <param name="Name">Of the report; empty where there is none.</param>
    public sealed record View(CaseId Case, string Number, bool IsOffice, string Name, LeakReport? Report);

    /// <param name="name">Null: the last.</param>
    /// <returns>Null when there is no such case for this person.</returns>
    public async Task<View?> HandleAsync(CaseId id, string? name, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetLeakReport), me).IsRefused || await AuditLeaks.FindAsync(db, me, id, ct) is not { } file)
        {
            return null;
        }
        var subject = id.ToString();
        var notes = await db.LeakAudits().Where(entry => entry.Subject == subject).OrderByDescending(entry => entry.Number).Select(entry => entry.Detail).ToListAsync(ct);
        var found = notes.Select(detail => LeakAuditNote.Read(detail).Report).FirstOrDefault(report => name is null || report == name);
        return new(id, file.Number, file.IsHeldBy(me, Role.CommitteeOffice), found ?? "", found is null ? null : await ReadAsync(found, ct));
    }

    // where the report itself was changed there is none: the next check writes another
    private async Task<LeakReport?> ReadAsync(string name, CancellationToken ct)
    {
        try
        {
            return JsonSerializer.Deserialize<LeakReport>(await vault.GetAsync(name, ct));
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            return null;
        }
    }
}
