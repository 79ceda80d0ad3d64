using TitleReview.App.Data.Rows;
using TitleReview.App.Secrets;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;

namespace TitleReview.App.Data;

/// <summary>Sealed submissions, encrypted in the database; the seal stands over the plain content.</summary>
public sealed class BlindStore(Cipher cipher)
{
    public SealedSubmission Seal(BlindId id, BlindSubmission submission)
    {
        var content = BlindContent.Write(submission);
        return new SealedSubmission { Id = id, Content = cipher.EncryptText(content, id.ToString()), Seal = BlindContent.SealOf(content) };
    }

    /// <exception cref="InvalidOperationException">The content is not what was sealed.</exception>
    public BlindSubmission Open(SealedSubmission row) => BlindContent.Read(cipher.DecryptText(row.Content, row.Id.ToString()), row.Seal);

    /// <summary>「不计入的理由」: it may name people, and opens for this task alone.</summary>
    public string SealReason(TaskId task, string reason) => cipher.EncryptText(reason, $"reason of {task}");

    /// <summary>Empty while the sheet counts.</summary>
    public string Reason(ScoringTask task) => task.WithdrawalBox.Length > 0 ? cipher.DecryptText(task.WithdrawalBox, $"reason of {task.Id}") : "";
}
