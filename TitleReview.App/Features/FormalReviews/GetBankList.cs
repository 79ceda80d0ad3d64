using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Files;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「核对银行流水」: what would be booked, and in words what would not, as things stand now. It books nothing.</summary>
public sealed class GetBankList(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields, FileVault vault)
{
    /// <param name="Version">Of the file's record, for the act that books it.</param>
    public sealed record View(Guid Id, DateTime UploadedAt, DateTime? BookedAt, int Version, IReadOnlyList<BankMatch> Matches)
    {
        public IReadOnlyList<BankMatch> Clean => [.. Matches.Where(match => match.IsClean)];

        public int CleanYuan => Clean.Sum(match => match.Yuan ?? 0);

        /// <summary>What was shown, so that nothing else is booked.</summary>
        public string Shown => BankMatches.Shown(Matches);
    }

    /// <summary>Null for whatever is not there or not for this person.</summary>
    public async Task<View?> HandleAsync(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetBankList), me).IsRefused
            || await db.BankStatements.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct) is not { } statement
            || !me.Holds(Role.FinanceOffice, statement.Office))
        {
            return null;
        }
        return new View(id, statement.UploadedAt, statement.BookedAt, statement.Version, await MatchAsync(db, statement, me, ct));
    }

    internal async Task<IReadOnlyList<BankMatch>> MatchAsync(ReviewDb db, BankStatement statement, Actor me, CancellationToken ct)
    {
        var lines = BankReading.Read(await vault.GetAsync(statement.File, ct)).Lines ?? throw new InvalidOperationException($"Bank list {statement.Id} can no longer be read.");
        return BankMatching.Match(lines, await db.BankFactsAsync(statement.Office, me, lines, policies, fields, clock.UtcNow(), ct));
    }
}
