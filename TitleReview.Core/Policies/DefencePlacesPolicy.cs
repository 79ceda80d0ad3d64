using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「答辩范围和方式」: which levels defend, where, and how the drawn are heard.</summary>
/// <param name="Ranges">A level that is not in it does not defend.</param>
/// <param name="OnSiteAreas">Every unit located in one of these defends on site.</param>
/// <param name="OnSiteDirectUnits">So do the units directly under these, but not those of their counties.</param>
/// <param name="RemoteModes">How those drawn elsewhere are heard.</param>
/// <param name="DrawShare">Share that is drawn; null: the office enters it each year.</param>
public sealed record DefencePlacesPolicy(
    [Unit("choice")] Cited<IReadOnlyDictionary<TitleLevel, DefenceRange>> Ranges,
    [Unit("list")] Cited<IReadOnlyList<string>> OnSiteAreas,
    [Unit("list")] Cited<IReadOnlyList<string>> OnSiteDirectUnits,
    [Unit("list")] Cited<IReadOnlyList<string>> RemoteModes,
    [Unit("share")] Cited<Fraction?> DrawShare);
