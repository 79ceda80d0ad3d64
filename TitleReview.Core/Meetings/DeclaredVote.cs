using System.Text.Json.Serialization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「表决方式」. The numbers are stored.</summary>
public enum VoteMeans
{
    [JsonStringEnumMemberName("电子无记名投票")]
    Electronic = 1,

    [JsonStringEnumMemberName("纸质无记名投票")]
    Paper,
}

/// <summary>「宣布的表决结果」 of one case at one meeting. Written once.</summary>
public sealed class DeclaredVote
{
    public MeetingId Meeting { get; init; }

    public CaseId Case { get; init; }

    public VoteMeans Means { get; init; }

    public int Members { get; init; }

    /// <summary>Those who voted.</summary>
    public int Present { get; init; }

    public int Agree { get; init; }

    public int Against { get; init; }

    public int Abstain { get; init; }

    /// <summary>Who was there and withdrew from this case.</summary>
    public int Recused { get; init; }

    /// <summary>Whether those counted among the present.</summary>
    public bool CountsRecused { get; init; }

    public bool Passed { get; init; }

    /// <summary>UTC.</summary>
    public DateTime DeclaredAt { get; init; }

    public VoteCount Count => new(Members, Present, Agree, Against, Abstain, CountsRecused ? Recused : 0);
}
