using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.Secrets;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;

namespace TitleReview.App.Data;

/// <summary>The words of public notices and of objections; encrypted in the database, plain nowhere but in memory and where they are made public.</summary>
public sealed class PublicityStore(Cipher cipher)
{
    /// <summary>What is made public, as it was registered: later changes of the application or of the draft do not reach it.</summary>
    public sealed record Posted(AnnouncedPerson Person, AnnouncementText Text);

    /// <returns>The draft, and the version to name when it is changed; empty and 0 where there is none.</returns>
    public async Task<(AnnouncementText Text, int Version)> DraftAsync(ReviewDb db, CaseId file, int submission, CancellationToken ct) =>
        await db.AnnouncementDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.Case == file && draft.Submission == submission, ct) is { } draft
            ? (JsonSerializer.Deserialize<AnnouncementText>(cipher.DecryptText(draft.Box, PlaceOfDraft(file, submission, draft.Version)))!, draft.Version)
            : (AnnouncementText.Empty, 0);

    /// <summary>Puts the draft in the context; the caller saves.</summary>
    /// <returns>False when somebody has changed it since <paramref name="version"/>.</returns>
    public async Task<bool> PutDraftAsync(ReviewDb db, CaseId file, int submission, AnnouncementText text, int version, CancellationToken ct)
    {
        var draft = await db.AnnouncementDrafts.SingleOrDefaultAsync(candidate => candidate.Case == file && candidate.Submission == submission, ct);
        if ((draft?.Version ?? 0) != version)
        {
            return false;
        }
        var box = cipher.EncryptText(JsonSerializer.Serialize(text), PlaceOfDraft(file, submission, version + 1));
        if (draft is null)
        {
            db.AnnouncementDrafts.Add(new AnnouncementDraft { Case = file, Submission = submission, Box = box });
        }
        else
        {
            draft.Box = box;
        }
        return true;
    }

    public string Seal(Guid publicity, Posted posted) => cipher.EncryptText(JsonSerializer.Serialize(posted), $"posted|{publicity}");

    public string SealResult(Guid publicity, PublicResult result) => cipher.EncryptText(JsonSerializer.Serialize(result), $"posted|{publicity}");

    /// <returns>Null where no words were registered: before results were shown to everybody.</returns>
    public PublicResult? OpenResult(Publicity publicity) =>
        publicity.Box.Length == 0 ? null : JsonSerializer.Deserialize<PublicResult>(cipher.DecryptText(publicity.Box, $"posted|{publicity.Id}"));

    /// <returns>Null where no words were registered.</returns>
    public Posted? Open(Publicity publicity) =>
        publicity.Box.Length == 0 ? null : JsonSerializer.Deserialize<Posted>(cipher.DecryptText(publicity.Box, $"posted|{publicity.Id}"));

    public string SealContent(Guid objection, string content) => cipher.EncryptText(content, $"objection|{objection}");

    public string OpenContent(Objection objection) => objection.Box.Length == 0 ? "" : cipher.DecryptText(objection.Box, $"objection|{objection.Id}");

    public string SealFindings(Guid objection, string findings) => cipher.EncryptText(findings, $"findings|{objection}");

    public string OpenFindings(Objection objection) => objection.FindingsBox.Length == 0 ? "" : cipher.DecryptText(objection.FindingsBox, $"findings|{objection.Id}");

    public string OpenContent(Recheck recheck) => cipher.DecryptText(recheck.Box, $"objection|{recheck.Id}");

    public string OpenFindings(Recheck recheck) => recheck.FindingsBox.Length == 0 ? "" : cipher.DecryptText(recheck.FindingsBox, $"findings|{recheck.Id}");

    private static string PlaceOfDraft(CaseId file, int submission, int version) => $"draft|{file}|{submission}|{version}";
}
