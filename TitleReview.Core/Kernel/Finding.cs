namespace TitleReview.Core.Kernel;

/// <summary>What a rule says of an application.</summary>
public enum Outcome
{
    /// <summary>符合</summary>
    Pass,

    /// <summary>提醒</summary>
    Warning,

    /// <summary>不符合</summary>
    Refused,

    /// <summary>不适用</summary>
    NotApplicable,

    /// <summary>需人工判断</summary>
    NeedsPerson,
}

/// <summary>「审查结论」: the answer of one rule.</summary>
/// <param name="Rule">Rule id of the rule book, for example CE-03.</param>
/// <param name="Sentence">The sentence for the user, in Chinese, with the numbers in it.</param>
/// <param name="Arithmetic">The sum that was done, for example 2018 + 5 + 1 = 2024; empty where there is none.</param>
/// <param name="Confidence">Proposed where a default decided, because the notice is silent.</param>
public sealed record Finding(
    string Rule,
    Outcome Outcome,
    string Sentence,
    Citation Source,
    Confidence Confidence = Confidence.Notice,
    string Arithmetic = "");
