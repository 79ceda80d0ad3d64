using TitleReview.Core.Kernel;

namespace TitleReview.Core.Committees;

/// <summary>「专家信息」 as somebody types it, alone or in a row of a list.</summary>
/// <param name="IdNumber">Eighteen places, or fifteen in an old list.</param>
/// <param name="Ethnicity">For the roster alone; empty: not given.</param>
/// <param name="Honour">One of the honours that lead straight in; empty: none.</param>
public sealed record ExpertForm(
    string Name,
    string IdNumber,
    string Ethnicity,
    string UnitName,
    string UnitPost,
    string Series,
    string Specialty,
    string Post,
    string Title,
    TitleLevel? Level,
    DateOnly? TitleSince,
    string Phone,
    bool IsLeader,
    bool IsRetired,
    bool IsMainSeries,
    string Honour,
    string OverrideReason,
    string Remark)
{
    private const int LongestWords = 100;
    private const int LongestReason = 500;
    private const int PhoneLength = 11;

    /// <summary>Without blanks around, the name as documents print it.</summary>
    public ExpertForm Tidied => this with
    {
        Name = new PersonName(Name).Printed,
        IdNumber = IdNumber.Trim(),
        Ethnicity = Ethnicity.Trim(),
        UnitName = UnitName.Trim(),
        UnitPost = UnitPost.Trim(),
        Series = Series.Trim(),
        Specialty = Specialty.Trim(),
        Post = Post.Trim(),
        Title = Title.Trim(),
        Phone = Phone.Trim(),
        Honour = Honour.Trim(),
        OverrideReason = OverrideReason.Trim(),
        Remark = Remark.Trim(),
    };

    /// <summary>Everything that is not filled in, or wrong.</summary>
    public IEnumerable<Refusal> WhyNot(IReadOnlyList<string> honours, DateOnly today)
    {
        IdCardNumber? number = null;
        Refusal? wrong = IdNumber.Length == 0 ? new ExpertNeeds("身份证号")
            : IdCardNumber.TryParseAny(IdNumber, today, out number, out var refusal) ? null : refusal;
        (string Value, string Name)[] boxes = [(Name, "姓名"), (UnitName, "工作单位"), (Series, "专业系列"), (Specialty, "专业"), (Title, "现专业职称"), (Phone, "电话")];
        Refusal?[] found =
        [
            .. boxes.Where(box => box.Value.Length == 0).Select(box => new ExpertNeeds(box.Name)),
            wrong,
            Level is null ? new ExpertNeeds("职称层级") : null,
            TitleSince is null ? new ExpertNeeds("取得职称时间") : null,
            TitleSince > today ? new ExpertTitleIsInFuture() : null,
            TitleSince is { } since && number is { } known && since <= known.BirthDate ? new ExpertTitleIsBeforeBirth() : null,
            Phone.Length > 0 && !(Phone.Length == PhoneLength && Phone[0] == '1' && Phone.All(char.IsAsciiDigit)) ? new ExpertPhoneIsWrong() : null,
            Ethnicity.Length > 0 && !EthnicGroup.Names.Contains(Ethnicity) ? new ExpertEthnicityIsUnknown(Ethnicity) : null,
            Honour.Length > 0 && !honours.Contains(Honour) ? new ExpertHonourIsUnknown(string.Join("、", honours)) : null,
            new[] { Name, UnitName, UnitPost, Series, Specialty, Post, Title }.Any(words => words.Length > LongestWords) || OverrideReason.Length > LongestReason || Remark.Length > LongestReason
                ? new ExpertWordsAreTooLong(LongestWords, LongestReason) : null,
        ];
        return found.OfType<Refusal>();
    }
}
