using System.Globalization;
using System.Text;

namespace TitleReview.Core.Approvals;

/// <summary>「自治区平台数据文件」: one line for each person in a document, revoked ones too, each field with its meaning. Described in docs/regional-export.md.</summary>
public static class RegionalExport
{
    /// <summary>Changes whenever a field is added, dropped or means something else.</summary>
    public const string Format = "titlereview-regional/1";

    /// <summary>In the order of the columns.</summary>
    public static IReadOnlyList<RegionalField> Fields { get; } =
    [
        new("document_number", "批准文号", "任职资格文件的发文字号，如“新X职字〔2023〕1号”", row => row.DocumentNumber),
        new("issued_on", "印发日期", "任职资格文件的成文日期，yyyy-MM-dd", row => Day(row.IssuedOn)),
        new("effective_on", "任职资格起算日期", "评审委员会表决通过之日，yyyy-MM-dd；没有记录的为空", row => row.EffectiveOn is { } day ? Day(day) : ""),
        new("certificate_number", "证书编号", "任职资格证书的编号；还没有证书的为空，资格已撤销的为已失效的那一份", row => row.CertificateNumber),
        new("application_number", "申报编号", "本系统的申报编号，同一年度内唯一", row => row.ApplicationNumber),
        new("name", "姓名", "间隔号一律为“·”（U+00B7）", row => row.Person.Name),
        new("id_number", "身份证号", "18位，末位可为X", row => row.Person.IdentityNumber),
        new("sex", "性别", "男或女，由身份证号得出", row => row.Person.Sex),
        new("ethnicity", "族别", "申报时填写的民族名称", row => row.Person.Ethnicity),
        new("birth_month", "出生年月", "yyyy.MM，由身份证号得出", row => row.Person.BornIn),
        new("unit", "工作单位", "推荐单位的全称", row => row.Person.Employer),
        new("series", "系列", "不带“系列”二字", row => row.Series),
        new("specialty", "专业", "申报的专业", row => row.Specialty),
        new("level", "级别", "申报的级别：正高级、副高级、中级或初级", row => row.Person.AppliedLevel),
        new("qualification", "任职资格", "取得的资格名称，如“讲师”", row => row.Qualification),
        new("education", "学历", "最高学历", row => row.Person.Education),
        new("major", "所学专业", "最高学历的专业", row => row.Person.Major),
        new("status", "状态", "有效、已撤销（本人的任职资格被撤销）", row => row.RevokedOn is null ? "有效" : "已撤销"),
        new("revoked_on", "撤销日期", "yyyy-MM-dd；有效的为空", row => row.RevokedOn is { } day ? Day(day) : ""),
        new("decision", "撤销依据", "处理决定的文号或名称；有效的为空", row => row.Decision),
    ];

    /// <summary>RFC 4180, lines end in CR LF, UTF-8 with a byte order mark so that Excel reads the characters.</summary>
    public static byte[] Csv(IEnumerable<RegionalRow> rows)
    {
        var text = new StringBuilder().AppendJoin(',', Fields.Select(field => Cell(field.Title))).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', Fields.Select(field => Cell(field.Of(row)))).Append("\r\n");
        }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <remarks>
    /// What begins like a formula is no formula behind an apostrophe; Excel keeps fifteen digits of a number, so longer ones begin with a tab, which makes them text.
    /// </remarks>
    private static string Cell(string value)
    {
        var harmless = value.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] || value is ['\t' or '\r' or '\n', ..] ? $"'{value}"
            : value.Length > 15 && value[..15].All(char.IsAsciiDigit) ? $"\t{value}"
            : value;
        return $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
