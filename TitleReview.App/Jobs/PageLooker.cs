using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Files;
using TitleReview.App.Imaging.Suggesting;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.App.Jobs;

/// <summary>Looks at one page after the other for what its applicant must cover. What is sought is never logged.</summary>
public sealed class PageLooker(
    LookClaims claims, IDbContextFactory<ReviewDb> dbs, FieldStore fields, FileVault vault, SuggestRegions suggest, MissingPackages missing, ILogger<PageLooker> log)
{
    /// <returns>False when no page waits.</returns>
    public async Task<bool> LookAtNextAsync(CancellationToken ct)
    {
        if (await claims.NextAsync(ct) is not { } claim)
        {
            return false;
        }
        try
        {
            var found = await suggest(await vault.GetAsync(claim.Original, ct), claim.Orientation, await WordsAsync(claim.Case, ct), ct);
            await claims.FinishAsync(claim, found.Suggestions, found.IsComplete, found.IsComplete ? [] : missing(), ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await claims.GiveBackAsync(claim, CancellationToken.None);
            throw;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            log.LogWarning("Page {Page} could not be looked at: {Fault}", claim.Page, fault.GetType().Name);
            await claims.FailAsync(claim, ct);
        }
        return true;
    }

    private async Task<IReadOnlyList<IdentityWord>> WordsAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var who = await (
            from file in db.Cases.IgnoreQueryFilters()
            join person in db.People on file.Applicant equals person.Id
            join unit in db.Organisations on file.Unit equals unit.Id
            where file.Id == id
            select new { Name = person.Name, Unit = unit.Name }).SingleAsync(ct);
        return ApplicantWords.Of(new PersonName(who.Name), who.Unit, await fields.ReadFormAsync(db, id, ct));
    }
}
