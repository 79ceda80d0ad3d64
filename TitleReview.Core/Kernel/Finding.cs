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
public sealed record Finding
{
    private readonly Wording _sentence;
    private readonly Wording? _arithmetic;

    /// <param name="rule">Rule id of the rule book, for example CE-03.</param>
    /// <param name="sentence">For the user, in Chinese, with the numbers in it.</param>
    /// <param name="confidence">Proposed where a default decided, because the notice is silent.</param>
    /// <param name="arithmetic">The sum that was done, for example 2018 + 5 + 1 = 2024.</param>
    public Finding(string rule, Outcome outcome, Wording sentence, Citation source, Confidence confidence = Confidence.Notice, Wording? arithmetic = null)
    {
        (Rule, Outcome, Source, Confidence) = (rule, outcome, source, confidence);
        (_sentence, _arithmetic) = (sentence, arithmetic);
    }

    public string Rule { get; }

    public Outcome Outcome { get; }

    public string Sentence => _sentence.ToString();

    public Citation Source { get; }

    public Confidence Confidence { get; }

    /// <summary>What is shown beside the sentence: the clause, and that a default decided where one did.</summary>
    public string Basis => Citation.Basis(Source, Confidence);

    /// <summary>Empty where nothing was reckoned.</summary>
    public string Arithmetic => _arithmetic?.ToString() ?? "";

    /// <summary>The same finding, said of one row of a list, counted from 1.</summary>
    public Finding InRow(int number) => new(Rule, Outcome, $"第{number}行：{_sentence}", Source, Confidence, _arithmetic);
}
