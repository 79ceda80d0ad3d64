using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>The sheets of a publicity in the unit, composed when they are asked for; nothing is kept.</summary>
public sealed class PrintUnitPublicity(
    IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields, PublicityStore words)
{
    /// <param name="Number">Of the application, for the name of the file.</param>
    /// <param name="Letter">Null where the verdict refuses.</param>
    public sealed record Result(Verdict Verdict, string Number, PrintedLetter? Letter);

    /// <param name="isResult">推荐单位公示结果 in place of 推荐单位公示.</param>
    /// <returns>Null when there is no such case for this person.</returns>
    public async Task<Result?> HandleAsync(CaseId id, bool isResult, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (OperationMatrix.WhyNot(nameof(PrintUnitPublicity), me, file).IsRefused)
        {
            return null;
        }
        var content = await UnitPublicityFile.LoadAsync(db, file!, policies, fields, words, ct);
        var least = content.Policy.Publicity.WorkingDays;
        var verdict = content.Posted is null ? Verdict.Of(new PublicityNotRecorded(least.Value, least.Source))
            : isResult ? content.WhyNoResult(clock.UtcNow())
            : Verdict.Allowed;
        return new(verdict, file!.Number, verdict.IsRefused ? null : isResult ? content.Result(clock.UtcNow()) : content.Announcement(clock.Today()));
    }
}
