using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「补充通知」, written once.</summary>
public sealed class NoticeSupplement
{
    public NoticeId Notice { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public int Number { get; init; }

    public required string Title { get; init; }

    /// <summary>「发文字号」.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>First day on which it holds.</summary>
    public DateOnly EffectiveFrom { get; init; }

    public bool AppliesToAll { get; init; }

    /// <summary>Of what holds from then on.</summary>
    public required string PolicyHash { get; init; }

    /// <summary>The keys it changes, one line each.</summary>
    public required string Keys { get; init; }

    public required string PreviousHash { get; init; }

    /// <summary>See <see cref="Core.Notices.SupplementChain"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>How many submitted applications it was laid over.</summary>
    public int Cases { get; init; }

    public PersonId By { get; init; }

    public required string ByName { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
}

/// <summary>That a submitted application has been judged by another policy since.</summary>
public sealed class CasePolicyChange
{
    public CaseId Case { get; init; }

    /// <summary>Of the supplement.</summary>
    public int Number { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
}
