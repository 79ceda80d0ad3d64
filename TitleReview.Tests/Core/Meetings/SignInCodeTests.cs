using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using Xunit;

namespace TitleReview.Tests.Core.Meetings;

public sealed class SignInCodeTests
{
    private static readonly byte[] _secret = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];
    private static readonly MeetingId _meeting = new(new Guid(1, 2, 3, new byte[8]));
    private static readonly DateTime _start = new(2023, 11, 10, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Of_IsTheSameForAMinute_AndAnotherAfterIt()
    {
        var code = SignInCode.Of(_secret, _meeting, _start);

        Assert.Equal(code, SignInCode.Of(_secret, _meeting, _start.AddSeconds(59.9)));
        Assert.NotEqual(code, SignInCode.Of(_secret, _meeting, _start.AddSeconds(60)));
        Assert.Equal(TimeSpan.FromSeconds(60), SignInCode.Left(_start));
        Assert.Equal(TimeSpan.FromSeconds(1), SignInCode.Left(_start.AddSeconds(59)));
    }

    [Fact]
    public void Of_AnHour_RepeatsNextToNothing_AndSaysNothingOfTheNext() =>
        Assert.InRange(Enumerable.Range(0, 60).Select(minute => SignInCode.Of(_secret, _meeting, _start.AddMinutes(minute))).Distinct().Count(), 59, 60);

    [Theory]
    [InlineData(0, true)]
    [InlineData(119, true)]
    [InlineData(120, false)]
    [InlineData(-1, false)]
    public void Matches_OnTheScreenOrJustGone(int seconds, bool matches) =>
        Assert.Equal(matches, SignInCode.Matches(SignInCode.Of(_secret, _meeting, _start), _secret, _meeting, _start.AddSeconds(seconds)));

    [Fact]
    public void Matches_TypedWithSpaces_NotForAnotherMeeting()
    {
        var code = SignInCode.Of(_secret, _meeting, _start);

        Assert.True(SignInCode.Matches($" {code[..3]} {code[3..]} ", _secret, _meeting, _start));
        Assert.False(SignInCode.Matches(code, _secret, new MeetingId(new Guid(9, 2, 3, new byte[8])), _start));
        Assert.False(SignInCode.Matches("", _secret, _meeting, _start));
    }
}
