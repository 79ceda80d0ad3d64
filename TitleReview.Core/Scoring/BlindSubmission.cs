using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Scoring;

/// <summary>「盲评件」: all that an expert is ever shown of an application. Sealed once at the hand-over, never joined back.</summary>
/// <param name="Series">「系列」.</param>
/// <param name="Level">「申报级别」.</param>
/// <param name="MaximumPoints">「满分」, so that scoring needs no policy, which would lead back to the notice and its cases.</param>
/// <param name="Table">「赋分表」 as it was frozen for the notice; null: one score is given.</param>
/// <param name="TableHash">Hash of that version; empty where there is none.</param>
/// <param name="GroupMean">What the notice says of showing the mean.</param>
public sealed record BlindSubmission(
    string Series,
    string Level,
    Cited<int> MaximumPoints,
    IReadOnlyList<BlindSection> Sections,
    IReadOnlyList<BlindPage> Pages,
    ScoreTable? Table = null,
    string TableHash = "",
    GroupMeanShown GroupMean = GroupMeanShown.WhenAllSigned);

/// <summary>「部分」 of a blind submission: heading and lines.</summary>
public sealed record BlindSection(string Heading, IReadOnlyList<BlindLine> Lines);

/// <summary>「栏目」 and what was filled in.</summary>
public sealed record BlindLine(string Heading, string Text);

/// <summary>「盲评页」: a burned page. The three values are addresses in the file vault and are never sent to a browser.</summary>
/// <param name="Ordinal">From 1.</param>
public sealed record BlindPage(int Ordinal, string Heading, string Full, string View, string Thumbnail);
