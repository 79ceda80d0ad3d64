using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;

namespace TitleReview.App.Cli.Checks;

/// <summary>Reads the facts of one application, strictly: what the notice does not know is a fault, not a guess. Specified in docs/cli.md.</summary>
public static class FactsJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private sealed record FactsFile(
        string At, string Applicant, string Unit, Dictionary<string, JsonElement> Sections, IReadOnlyList<PageFacts>? Pages = null, int Submissions = 0, string? ReturnedAt = null);

    private sealed record PageFacts(string Section, string Kind, int Row = 0, string? Mask = null);

    /// <returns>The facts, and the instant at which they are judged, UTC.</returns>
    /// <exception cref="FormatException">One Chinese sentence.</exception>
    public static (SubmissionFacts Facts, DateTime At) Read(string json, Policy policy)
    {
        var file = Parse(json);
        if (file.Submissions is < 0 or > 1000)
        {
            throw new FormatException("“submissions”应是已提交的次数，0或更大的整数。");
        }

        var form = SectionsJson.Read(file.Sections, policy);
        var pages = (file.Pages ?? []).Select((page, index) => Page(page, index + 1, form, policy)).ToList();
        return (new SubmissionFacts(
            form, pages, new PersonName(file.Applicant), file.Unit, file.Submissions, file.ReturnedAt is { } returned ? Instant("returnedAt", returned) : null), Instant("at", file.At));
    }

    private static FactsFile Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<FactsFile>(json, _options) ?? throw new FormatException("事实文件是空的，格式见docs/cli.md。");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"事实文件第{(fault.LineNumber ?? 0) + 1}行{(fault.Path is { Length: > 1 } path ? $"“{path.TrimStart('$', '.')}”处" : "")}不合格式，格式见docs/cli.md。", fault);
        }
    }

    private static EvidencePage Page(PageFacts facts, int number, ApplicationForm form, Policy policy)
    {
        var section = SubmissionCheck.SectionsOf(policy).FirstOrDefault(one => one.Key == facts.Section)
            ?? throw new FormatException($"第{number}页材料的“{facts.Section}”不是这份通知的栏目。");
        if (section.IsList ? !form.Rows(section.Key).Contains(facts.Row) : facts.Row != 0)
        {
            throw new FormatException($"第{number}页材料：“{section.Title}”没有第{facts.Row}行。");
        }

        var page = EvidencePage.Upload(new PageId(Guid.Empty), new CaseId(Guid.Empty), Role.Applicant, section.Key, facts.Row, facts.Kind, number, "", "", _page);
        switch (facts.Mask)
        {
            case null:
                return page;
            case "是":
                page.Answer(MaskDecision.Needed, [new MaskRegion(0, 0, 16, 16, MaskKind.Name)]);
                break;
            case "否":
                page.Answer(MaskDecision.NotNeeded, []);
                break;
            default:
                throw new FormatException($"第{number}页材料的“mask”只能是“是”或“否”，没有回答的不写。");
        }

        page.Burned("full", "view", "thumbnail");
        return page;
    }

    // the rules look at the answer, never at the picture
    private static readonly PageGeometry _page = new(1240, 1754, 1, 16, 16);

    private static DateTime Instant(string name, string written)
    {
        var zoned = written.Length > 6 && (written[^1] == 'Z' || written[^6] is '+' or '-') && written.Contains('T', StringComparison.Ordinal) ? written : $"{written}+08:00";
        return DateTimeOffset.TryParseExact(zoned, ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant.UtcDateTime
            : throw new FormatException($"“{name}”不是时间，请写成2023-10-10T10:00:00+08:00的形式；不写时区的按北京时间。");
    }
}
