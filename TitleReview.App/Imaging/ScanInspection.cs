using System.Diagnostics.CodeAnalysis;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Imaging;

/// <summary>Either the facts of a good scan, or the one reason why it is sent back.</summary>
public sealed record ScanInspection
{
    public ScanInspection(ScanFacts facts) => Facts = facts;

    public ScanInspection(Refusal refusal) => Refusal = refusal;

    public ScanFacts? Facts { get; }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    [MemberNotNullWhen(false, nameof(Facts))]
    public bool IsRefused => Refusal is not null;
}
