using System.Globalization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Defences;

/// <summary>「答辩结论」 of one application, as the meeting takes it over.</summary>
/// <param name="Points">Null where no points are given, and while there are none.</param>
/// <param name="HasPassed">Also true of who need not defend and is treated as having passed; null: still open, as the finding says.</param>
/// <param name="IsProvisional">Whether the points come of a mean that others may still change.</param>
public sealed record DefenceOutcome(CaseId Case, DefenceMode Mode, decimal? Points, bool? HasPassed, Finding Finding, bool IsProvisional = false)
{
    /// <summary>「应当答辩而没有结论」</summary>
    public bool IsDue => Mode != DefenceMode.None && HasPassed is null;

    /// <summary>「答辩情况」, as the record of the vote keeps it.</summary>
    public string Recorded => $"{(Mode == DefenceMode.None ? "" : $"{OfficialName.Of(Mode)}，")}{Finding.Sentence}（{Finding.Source}）";

    /// <summary>All that may be told to whoever must not know whose application it is: the ground would say where he works or what happened to him.</summary>
    public string Blindly => (Points?.ToString("0.00", CultureInfo.InvariantCulture), HasPassed) switch
    {
        ({ } points, false) => $"{points}分，未通过",
        ({ } points, _) => $"{points}分",
        (null, true) => "通过",
        (null, false) => "未通过",
        _ => "没有结论",
    };
}
