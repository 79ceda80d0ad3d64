using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「须查的身份词」: what an expert must not be able to read on a page, and what it means when something like it was read.</summary>
public static class LeakWords
{
    /// <summary>Below it stands what was not read at all but only stands where a name would.</summary>
    private const double LeastScore = 0.45;

    /// <summary>Below it too many letters differ for a machine to be sure.</summary>
    private const double SureScore = 0.6;

    /// <summary>Name, present unit and those of the work history, identity number, telephone.</summary>
    public static IReadOnlyList<IdentityWord> Of(SubmissionFacts facts)
    {
        var form = facts.Form;
        var units = form.Rows(SectionCatalogue.WorkHistory).Select(row => form.Text(SectionCatalogue.WorkHistory, "unit", row)).Prepend(facts.Unit);
        return
        [
            new(facts.Applicant.Typed, MaskKind.Name),
            .. units.SelectMany(UnitNames.Of).Distinct(StringComparer.Ordinal).Select(unit => new IdentityWord(unit, MaskKind.Unit)),
            .. new[] { form.Text(SectionCatalogue.Basic, "idNumber"), form.Text(SectionCatalogue.Basic, "phone") }
                .Where(number => number.Length > 0).Distinct(StringComparer.Ordinal).Select(number => new IdentityWord(number, MaskKind.Other)),
        ];
    }

    /// <summary>「凡遮盖不符合要求的一律不予受理。」</summary>
    /// <remarks>
    /// Rules MK-01 and MK-02: a unit counts where the notice asks for it to be covered, and is a reminder elsewhere. No notice names numbers;
    /// they tell as much as the name does, and always count.
    /// </remarks>
    /// <param name="found">What was found on the page, in its upright pixels.</param>
    /// <param name="pageHeight">Of the upright page, in pixels.</param>
    public static LeakCheck Judge(IReadOnlyList<MaskSuggestion> found, int pageHeight, MaskingPolicy policy)
    {
        var read = found.Where(one => one.Score >= LeastScore && one.Region.Kind is MaskKind.Name or MaskKind.Unit or MaskKind.Other).ToList();
        var sure = read.Where(one => one.Score >= SureScore).ToList();
        var unsure = read.Where(one => one.Score < SureScore && (IsNumber(one) || policy.RequiredKinds.Value.Contains(Title(one), StringComparer.Ordinal))).ToList();
        var kinds = sure.Where(one => !IsNumber(one)).Select(Title).Distinct(StringComparer.Ordinal).ToList();
        var notice = kinds.Count > 0 ? VisibleIdentity.Check(kinds, policy) : null;
        var hasNumber = sure.Exists(IsNumber);
        var sentence = string.Concat(
            notice is null ? "" : $"{notice.Sentence}（{notice.Basis}）",
            hasNumber ? "还能看到身份证号或手机号码，请遮盖。" : "",
            unsure.Count > 0 ? $"有像{string.Join("、", unsure.Select(Title).Distinct(StringComparer.Ordinal))}的文字，请人工查看。" : "",
            read.Count > 0 ? Places([.. sure, .. unsure], pageHeight) : "");
        var outcome = hasNumber || notice?.Outcome == Outcome.Refused ? Outcome.Refused
            : unsure.Count > 0 ? Outcome.NeedsPerson
            : notice?.Outcome ?? Outcome.Pass;
        return new(outcome, outcome == Outcome.Pass ? "" : sentence);
    }

    private static bool IsNumber(MaskSuggestion one) => one.Region.Kind == MaskKind.Other;

    private static string Title(MaskSuggestion one) => one.Region.Kind switch
    {
        MaskKind.Name => "姓名",
        MaskKind.Unit => "工作单位",
        _ => "身份证号或手机号码",
    };

    private static string Places(IReadOnlyList<MaskSuggestion> read, int pageHeight) =>
        $"位置：自上而下约{string.Join("、", read.Select(one => Math.Min(100, 100 * (one.Region.Y + (one.Region.H / 2)) / Math.Max(1, pageHeight))).Distinct().Order().Select(part => $"{part}%"))}处。";
}
