namespace TitleReview.Core.Applications;

/// <summary>What kind of value a field takes.</summary>
public enum FieldKind
{
    /// <summary>一行文字</summary>
    Text,

    /// <summary>多行文字</summary>
    LongText,

    /// <summary>年月, yyyy-MM</summary>
    Month,

    /// <summary>年, yyyy</summary>
    Year,

    /// <summary>整数</summary>
    Number,

    /// <summary>公民身份号码</summary>
    IdCard,

    /// <summary>手机号码</summary>
    Phone,

    /// <summary>单选; free where there is nothing to choose from</summary>
    Choice,

    /// <summary>年月日, yyyy-MM-dd</summary>
    Day,

    /// <summary>年月, yyyy-MM, or 至今</summary>
    MonthOrNow,
}

/// <summary>「栏目」: one box of the form.</summary>
/// <param name="MayBeNone">Whether 「无」 is an answer (BL-01).</param>
/// <param name="IsBlind">Whether an expert is shown it. Everything else never leaves the officers.</param>
/// <param name="Choices">For <see cref="FieldKind.Choice"/>, null where the notice decides; for <see cref="FieldKind.Text"/> names to pick from, others may be written.</param>
/// <param name="When">Asked only where another box of the row says so; null: always.</param>
public sealed record FormField(
    string Key, string Title, FieldKind Kind, bool MayBeNone = false, bool IsBlind = false, string Hint = "", IReadOnlyList<string>? Choices = null, FieldCondition? When = null)
{
    /// <summary>Written freely, and read by experts: it must not name the applicant. A choice that the notice decides is free where the notice offers none.</summary>
    public bool IsTextForExperts => IsBlind && (Kind is FieldKind.Text or FieldKind.LongText || (Kind is FieldKind.Choice && Choices is null));
}

/// <summary>「填写条件」: what another box of the same row must hold.</summary>
/// <param name="IsOther">Whether it must hold something, and none of the values.</param>
public sealed record FieldCondition(string Field, IReadOnlyList<string> Values, bool IsOther = false)
{
    public bool IsMet(string written) => written.Length > 0 && Values.Contains(written, StringComparer.Ordinal) != IsOther;
}

/// <summary>「部分」: one section of the form.</summary>
public sealed record FormSection(string Key, string Title, bool IsList, IReadOnlyList<FormField> Fields)
{
    public FormField? Find(string field) => Fields.FirstOrDefault(candidate => candidate.Key == field);
}
