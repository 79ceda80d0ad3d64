using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.Secrets;
using TitleReview.Core.Applications;
using TitleReview.Core.Committees;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>What a declaration names; encrypted in the database.</summary>
public sealed record RecusalWords(string Person, string Unit, string Reason);

/// <summary>「回避核对」: who has no part in which application. The draw, the hand-over and the meeting ask here and nowhere else.</summary>
public sealed class Recusals(Cipher cipher, FieldStore fields)
{
    private static readonly RecusalPolicy _policy = PolicyCatalogue.Load<RecusalPolicy>("regulation-order-40");

    // where an applicant writes with whom he worked
    private static readonly string[] _works = [SectionCatalogue.Achievements, SectionCatalogue.Awards, SectionCatalogue.Papers, SectionCatalogue.IntellectualProperty];

    public static Citation Source => _policy.IsDuty.Source;

    /// <summary>Of experts in the pool.</summary>
    public async Task<IReadOnlyList<RecusalFinding>> OfPoolAsync(
        ReviewDb db, IReadOnlyCollection<PoolExpert> pool, IReadOnlyCollection<ReviewCase> files, DateOnly today, CancellationToken ct) =>
        await OfAsync(db, await RecusalFacts.OfPoolAsync(db, pool, today, ct), files, ct);

    /// <summary>Of people who hold the role of an expert, in a pool or not. Who is in none is called by his own id.</summary>
    public async Task<IReadOnlyList<RecusalFinding>> OfPeopleAsync(
        ReviewDb db, IReadOnlyCollection<PersonId> people, IReadOnlyCollection<ReviewCase> files, DateOnly today, CancellationToken ct) =>
        await OfAsync(db, await RecusalFacts.OfPeopleAsync(db, people, today, ct), files, ct);

    public string Seal(Guid id, RecusalWords words) => cipher.EncryptText(JsonSerializer.Serialize(words), $"{id:N}");

    public RecusalWords Open(DeclaredRecusal row) => JsonSerializer.Deserialize<RecusalWords>(cipher.DecryptText(row.Box, $"{row.Id:N}"))!;

    private async Task<IReadOnlyList<RecusalFinding>> OfAsync(ReviewDb db, IReadOnlyList<RecusalExpert> experts, IReadOnlyCollection<ReviewCase> files, CancellationToken ct)
    {
        var ids = files.Select(file => file.Id).ToList();
        var accounts = experts.Select(expert => expert.Person).OfType<PersonId>().ToList();
        var stored = await db.DeclaredRecusals.AsNoTracking()
            .Where(row => row.WithdrawnAt == null && ((row.Case == null && accounts.Contains(row.By)) || (row.Case != null && ids.Contains(row.Case.Value))))
            .ToListAsync(ct);
        // what is being declared in this very act counts already
        var declared = stored.Concat(db.ChangeTracker.Entries<DeclaredRecusal>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity)).ToList()
            .ConvertAll(row => Open(row) is var words ? new RecusalDeclaration(row.Side, row.Kind, row.By, row.Expert, row.Case, words.Person, words.Unit, words.Reason) : null!);
        var works = await fields.ReadTextsAsync(db, ids, _works, ct);
        return RecusalRules.Check(await RecusalFacts.OfCasesAsync(db, files, works, ct), experts, declared, _policy);
    }
}
