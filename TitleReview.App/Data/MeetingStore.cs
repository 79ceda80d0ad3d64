using TitleReview.App.Data.Rows;
using TitleReview.App.Secrets;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Data;

/// <summary>What of a meeting is encrypted in the database: the secret of the sign-in code, the groups' reports, the minutes.</summary>
public sealed class MeetingStore(Cipher cipher)
{
    public string SealSecret(MeetingId meeting, ReadOnlySpan<byte> secret) => cipher.EncryptText(Convert.ToHexStringLower(secret), $"code of {meeting}");

    public byte[] Secret(ReviewMeeting meeting) => Convert.FromHexString(cipher.DecryptText(meeting.CodeBox, $"code of {meeting.Id}"));

    /// <param name="version">That the row will have: an older text put in its place does not open.</param>
    public string SealReport(MeetingId meeting, int group, int item, int version, string text) => cipher.EncryptText(text, $"report {meeting} {group} {item} {version}");

    public string Report(GroupReport row) => cipher.DecryptText(row.Box, $"report {row.Meeting} {row.Group} {row.Item} {row.Version}");

    public string SealMinutes(MeetingId meeting, MeetingMinutes minutes) => cipher.EncryptText(MinutesText.Write(minutes), $"minutes of {meeting}");

    /// <exception cref="InvalidOperationException">The minutes are not those that stand under the hash.</exception>
    public MeetingMinutes Minutes(SignedMinutes row) => MinutesText.Read(cipher.DecryptText(row.Box, $"minutes of {row.Meeting}"), row.Hash);
}
