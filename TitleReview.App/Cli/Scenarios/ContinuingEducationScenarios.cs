using System.Text.Json.Nodes;
using TitleReview.Core.Kernel;
using TitleReview.Core.Qualifications;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>CE: continuing education.</summary>
internal static class ContinuingEducationScenarios
{
    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["CE-01"] = Courses,
        ["CE-02"] = Courses,
        ["CE-03"] = Courses,
        ["CE-04"] = Courses,
        ["CE-05"] = Courses,
        ["CE-06"] = Courses,
        ["CE-07"] = Upload,
        ["CE-08"] = Courses,
        ["CE-09"] = given => Form(given).Check(given.Policy.ContinuingEducation).All(finding => finding.Outcome == Outcome.Pass) ? "valid" : "invalid approver",
        ["CE-10"] = given => Form(given).Check(given.Policy.ContinuingEducation).Any(finding => finding.Rule == "CE-10") ? "refused" : "form accepted, then CE-09",
    };

    private static string Courses(ScenarioFacts given)
    {
        var policy = given.Policy.ContinuingEducation;
        if (given.FlagOrNull("clamp") is { } clamp)
        {
            policy = policy with { StartsWithWork = policy.StartsWithWork with { Value = clamp } };
        }

        var record = new CourseRecord(
            Level(given.Text("level")), given.Number("professionalStartYear"), [.. given.Texts("certificates").Select(Certificate)],
            [.. given.ItemsOrNone("exempt").Select(Exemption)]);
        return ContinuingEducation.Check(record, policy).Any(finding => finding.Outcome == Outcome.Refused) ? "short" : "ok";
    }

    // a prefecture's 高级 is 副高级 and 正高级; both are asked the same
    private static TitleLevel Level(string written) => written == "高级" ? TitleLevel.Associate : ScenarioFacts.Named<TitleLevel>(written, "level");

    private static CourseKind Kind(string written) => written switch
    {
        "public" => CourseKind.Public,
        "professional" => CourseKind.Professional,
        _ => throw new FormatException($"科目应为 public 或 professional，不能是“{written}”。"),
    };

    // public 2019 30h
    private static CourseCertificate Certificate(string written) => written.Split(' ') is [var kind, var year, var hours]
        ? new CourseCertificate(Kind(kind), ScenarioFacts.Number(year, "certificates"), ScenarioFacts.Number(hours.TrimEnd('h'), "certificates"))
        : throw new FormatException($"证书应写作“public 2019 30h”，不能是“{written}”。");

    // a form that names no kind waives both
    private static CourseExemption Exemption(JsonNode? form)
    {
        var named = new ScenarioFacts(form as JsonObject ?? throw new FormatException("“exempt”的每一项应为一个对象。"));
        List<int> years = [.. named.Items("years").Select(year => ScenarioFacts.Number(year, "years"))];
        return named.HasValue("kinds") ? new CourseExemption(years, [.. named.Texts("kinds").Select(Kind)]) : CourseExemption.OfYears(years);
    }

    // { "professional 2018": "电子证书", "file": null }
    private static string Upload(ScenarioFacts given)
    {
        var column = given.Names.FirstOrDefault(name => name.Contains(' ', StringComparison.Ordinal)) ?? throw new FormatException("没有给出证书，应写作“professional 2018”。");
        var words = column.Split(' ', 2);
        return ContinuingEducation.CheckUpload(
            Kind(words[0]), ScenarioFacts.Number(words[1], column), given.Text(column) == "电子证书", given.HasValue("file"),
            given.Policy.ContinuingEducation).Outcome == Outcome.Pass ? "ok" : "error";
    }

    // the notices' annexes print the region's form
    private static CourseExemptionForm Form(ScenarioFacts given) => new(
        given.TextOrNull("form") is { } form && !form.StartsWith("附件", StringComparison.Ordinal) ? form : given.Policy.ContinuingEducation.ExemptionForm.Value, Service(given.Text("kind")), HasReturned(given), Office(given.TextOrNull("approvedBy") ?? ""));

    // the closed list's kinds, which the notices also write out in full
    private static string Service(string written) =>
        written.StartsWith("访惠聚驻村", StringComparison.Ordinal) || written.StartsWith("“访惠聚”驻村", StringComparison.Ordinal) ? "访惠聚驻村"
        : written == "南疆学前双语教育干部支教" ? "南疆学前双语支教"
        : written;

    private static bool HasReturned(ScenarioFacts given) => given.TextOrNull("state") switch
    {
        null or "serving" => false,
        "returned" => true,
        var other => throw new FormatException($"“state”应为serving或returned，不能是“{other}”。"),
    };

    // 原派驻单位所属的地州市或自治区区属主管单位 may be read as 地州市主管单位; one of the offices is 南疆四地州's
    private static string Office(string written) =>
        written is "同级访惠聚办公室" ? "同级“访惠聚”办公室"
        : written.StartsWith("原派驻单位所属的地州市", StringComparison.Ordinal) || written is "地州市主管单位" ? "原派驻单位所属的地州市"
        : written.EndsWith("支教工作领导小组办公室", StringComparison.Ordinal) ? "支教工作领导小组办公室"
        : written;

}
