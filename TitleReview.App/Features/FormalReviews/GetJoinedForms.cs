using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Documents.Pdf;
using TitleReview.App.Files;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「下载全部评审表」: the prints that stand, by case number, each on sheets of its own. For the office of the notice alone; who took it is on record.</summary>
public sealed class GetJoinedForms(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, EvaluationStandings standings, FileVault vault)
{
    /// <summary>As many as a printer takes at once, and few enough for a file that every reader opens.</summary>
    public const int PeopleOfPart = 200;

    /// <param name="Write">Writes it, holding one form after the other and never all of them.</param>
    public sealed record Download(string Name, Func<Stream, Task> Write);

    /// <param name="part">From 1.</param>
    /// <returns>Null for whatever is not there or not for this person.</returns>
    public async Task<Download?> HandleAsync(NoticeId id, int part, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetJoinedForms), me).IsRefused || part < 1 || await db.OwnNoticeAsync(me, id, ct) is not { } notice)
        {
            return null;
        }
        var standing = (await standings.OfAsync(db, db.OwnCasesOf(me, id), ct)).Where(line => line.Standing == FormStanding.Standing).ToList();
        var taken = standing.Skip(Paging.Skip(part, PeopleOfPart)).Take(PeopleOfPart).Select(line => line.Print!.Pdf).ToList();
        if (taken.Count == 0)
        {
            return null;
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(GetJoinedForms), id.ToString(), string.Create(CultureInfo.InvariantCulture, $"part {part}, {taken.Count} forms"));
        var first = Paging.Skip(part, PeopleOfPart) + 1;
        var of = standing.Count > PeopleOfPart ? string.Create(CultureInfo.InvariantCulture, $"（第{first}—{first + taken.Count - 1}份）") : "";
        return (await db.SaveAsync(ct)).IsRefused ? null : new($"{notice.Title} 评审表{of}.pdf", output => WriteAsync(taken, output, ct));
    }

    private async Task WriteAsync(IReadOnlyList<string> files, Stream output, CancellationToken ct)
    {
        var joined = new JoinedPdf(output, EvaluationForm.Title);
        foreach (var file in files)
        {
            await joined.AddAsync(await vault.GetAsync(file, ct), ct);
        }
        await joined.CloseAsync(ct);
    }
}
