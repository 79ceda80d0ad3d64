using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Files;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Scoring;

/// <summary>A burned page of a sealed submission, for the expert whose task it is.</summary>
public sealed class GetBlindImage(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FileVault vault, BlindDesk desk)
{
    public sealed record Image(int Ordinal, byte[] Content);

    /// <summary>Null for whatever is not there or not for this person.</summary>
    /// <param name="size">full, view or thumb.</param>
    public async Task<Image?> HandleAsync(string task, string page, string size, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetBlindImage), me).IsRefused
            || !Guid.TryParse(task, out var id)
            || !int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal))
        {
            return null;
        }
        return await BlindDesk.TaskAsync(db, me, new TaskId(id), ct) is { } owned
            && (await desk.OpenAsync(db, owned.Blind, ct)).Pages.FirstOrDefault(candidate => candidate.Ordinal == ordinal) is { } found
            && FileOf(found, size) is { } file
                ? new Image(ordinal, await vault.GetAsync(file, ct))
                : null;
    }

    private static string? FileOf(BlindPage page, string size) => size switch
    {
        "full" => page.Full,
        "view" => page.View,
        "thumb" => page.Thumbnail,
        _ => null,
    };
}
