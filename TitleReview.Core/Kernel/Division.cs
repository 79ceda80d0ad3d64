using System.Collections.Frozen;
using System.Globalization;

namespace TitleReview.Core.Kernel;

/// <summary>「行政区划」: a province, prefecture or county that is, or since 1981 has been, under one code and one name.</summary>
/// <param name="Province">Name of the province at the time.</param>
/// <param name="Prefecture">Name of the prefecture at the time; empty for a province and for a county directly under one.</param>
/// <param name="From">First year under this code and name; 1981 also stands for any year before.</param>
/// <param name="To">The year in which code or name was given up; null: in use at the end of 2024.</param>
/// <remarks>The code of an identity number never changes, so what was given up stays findable.</remarks>
public sealed record Division(string Code, string Name, DivisionKind Kind, string Province, string Prefecture, int From, int? To)
{
    private const string Xinjiang = "65";

    public static Citation Source { get; } = new("GB/T 2260 中华人民共和国行政区划代码", "", "历年代码汇编（yescallop/areacodes，CC0，截至2024年底）");

    /// <summary>The whole country, in the order of the codes, what has been given up among it.</summary>
    public static IReadOnlyList<Division> All { get; } = [.. ReferenceTable.Rows("cn_region_codes_all").Select(Read)];

    private static readonly FrozenDictionary<string, IReadOnlyList<Division>> _byCode = All
        .GroupBy(division => division.Code, StringComparer.Ordinal)
        .ToFrozenDictionary(same => same.Key, same => (IReadOnlyList<Division>)[.. same.OrderBy(division => division.From)], StringComparer.Ordinal);

    /// <summary>The prefectures of the region in use.</summary>
    public static IReadOnlyList<Division> PrefecturesOfXinjiang { get; } = [.. All.Where(division => division is { IsInXinjiang: true, IsCurrent: true, Kind: DivisionKind.Prefecture })];

    public bool IsCurrent => To is null;

    public bool IsInXinjiang => Code.StartsWith(Xinjiang, StringComparison.Ordinal);

    /// <summary>新疆维吾尔自治区巴音郭楞蒙古自治州库尔勒市</summary>
    public string FullName => Kind switch
    {
        DivisionKind.Province => Name,
        DivisionKind.Prefecture => Province + Name,
        _ => Province + Prefecture + Name,
    };

    /// <summary>Everything that has borne the code, the earliest first; empty where it never existed.</summary>
    public static IReadOnlyList<Division> OfCode(string code) => _byCode.GetValueOrDefault(code, []);

    // code,name,level,province,prefecture,status,from_year,to_year; the status only repeats whether there is a last year
    private static Division Read(IReadOnlyList<string> row)
    {
        var kind = row[2] switch
        {
            "省级" => DivisionKind.Province,
            "地级" => DivisionKind.Prefecture,
            "县级" => DivisionKind.County,
            _ => throw new FormatException($"{row[0]} is of no known level: {row[2]}."),
        };
        return new(
            row[0], row[1], kind, row[3],
            kind == DivisionKind.Province || row[4] == "直辖" ? "" : row[4],
            int.Parse(row[6], CultureInfo.InvariantCulture),
            row[7].Length == 0 ? null : int.Parse(row[7], CultureInfo.InvariantCulture));
    }
}
