namespace TitleReview.Core.FormalReviews;

/// <summary>「评审表的一栏」: a table of labels and values, a list, a long text or an empty box, whichever it has.</summary>
/// <param name="Columns">Empty: it is no list.</param>
/// <param name="Box">Null: there is nothing to write by hand.</param>
public sealed record EvaluationPart(
    string Title,
    IReadOnlyList<(string Label, string Value)> Pairs,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    string Text,
    EvaluationBox? Box)
{
    public static EvaluationPart OfPairs(string title, IReadOnlyList<(string, string)> pairs) => new(title, pairs, [], [], "", null);

    public static EvaluationPart OfList(string title, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows) => new(title, [], columns, rows, "", null);

    public static EvaluationPart OfText(string title, string text) => new(title, [], [], [], text, null);

    public static EvaluationPart OfBox(string title, EvaluationBox box) => new(title, [], [], [], "", box);
}

/// <summary>「评审表意见栏」, to be written, signed and sealed by hand.</summary>
/// <param name="Printed">What stands in it already; empty where the notice wants it handwritten.</param>
/// <param name="Hint">Small print above it.</param>
/// <param name="Signs">The lines for signature, seal and date.</param>
public sealed record EvaluationBox(string Printed, string Hint, IReadOnlyList<string> Signs);

/// <summary>「评审表的一面」.</summary>
/// <param name="StartsSheet">On the front of a sheet of its own, however long what stands before it is.</param>
public sealed record EvaluationPage(string Title, IReadOnlyList<EvaluationPart> Parts, bool StartsSheet = false);

/// <summary>「专业技术职务任职资格评审表」, composed: what stands on which side, and nothing of how it looks.</summary>
/// <param name="Cover">Labels and values of the first side.</param>
/// <param name="Instructions">「填表说明」</param>
/// <param name="Watermark">Empty where the notice asks for none.</param>
public sealed record EvaluationForm(
    string Number, int Print, string Notice, IReadOnlyList<(string Label, string Value)> Cover, IReadOnlyList<string> Instructions, IReadOnlyList<EvaluationPage> Pages, string Watermark)
{
    public const string Title = "专业技术职务任职资格评审表";
}

/// <summary>「评审表打印标识」: what ties the paper to the data.</summary>
/// <param name="Code">As printed, in groups.</param>
/// <param name="Address">What the QR code holds.</param>
/// <param name="Hash">Of the data it was printed from.</param>
public sealed record EvaluationSeal(string Code, string Address, string Hash, string PrintedAt);
