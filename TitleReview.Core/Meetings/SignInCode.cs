using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「现场签到码」: six digits on the screen of the room, others every minute. Who is not in the room does not see them.</summary>
public static class SignInCode
{
    /// <summary>How long one code is shown.</summary>
    public static readonly TimeSpan Shown = TimeSpan.FromSeconds(60);

    /// <param name="secret">Of this meeting, drawn at random.</param>
    public static string Of(ReadOnlySpan<byte> secret, MeetingId meeting, DateTime utc) => Of(secret, meeting, Window(utc));

    /// <summary>How long the code of this moment is still shown.</summary>
    public static TimeSpan Left(DateTime utc) => Shown - TimeSpan.FromTicks(utc.Ticks % Shown.Ticks);

    /// <summary>Whether this is the code on the screen, or the one before it: somebody may be typing while it changes.</summary>
    public static bool Matches(string typed, ReadOnlySpan<byte> secret, MeetingId meeting, DateTime utc)
    {
        var code = string.Concat(typed.Where(char.IsAsciiDigit));
        return code == Of(secret, meeting, Window(utc)) || code == Of(secret, meeting, Window(utc) - 1);
    }

    private static long Window(DateTime utc) => utc.Ticks / Shown.Ticks;

    private static string Of(ReadOnlySpan<byte> secret, MeetingId meeting, long window)
    {
        Span<byte> message = stackalloc byte[24];
        meeting.Value.TryWriteBytes(message);
        BinaryPrimitives.WriteInt64BigEndian(message[16..], window);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, message, hash);
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
