using System.Globalization;
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
        ["CE-09"] = given => Form(given).CheckApprover(given.Policy.ContinuingEducation).Outcome == Outcome.Pass ? "valid" : "invalid approver",
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
            [.. given.Given["exempt"]?.AsArray().Select(form => Exemption(form!.AsObject())) ?? []]);
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
        ? new CourseCertificate(Kind(kind), int.Parse(year, CultureInfo.InvariantCulture), int.Parse(hours.TrimEnd('h'), CultureInfo.InvariantCulture))
        : throw new FormatException($"证书应写作“public 2019 30h”，不能是“{written}”。");

    private static CourseExemption Exemption(JsonObject form) => new(
        [.. form["years"]!.AsArray().Select(year => year!.GetValue<int>())],
        [.. form["kinds"]!.AsArray().Select(kind => Kind(kind!.GetValue<string>()))]);

    // { "professional 2018": "电子证书", "file": null }
    private static string Upload(ScenarioFacts given)
    {
        var (column, certificate) = given.Given.First(one => one.Key.Contains(' ', StringComparison.Ordinal));
        var words = column.Split(' ');
        return ContinuingEducation.CheckUpload(
            Kind(words[0]), int.Parse(words[1], CultureInfo.InvariantCulture), certificate!.GetValue<string>() == "电子证书", given.TextOrNull("file") is not null,
            given.Policy.ContinuingEducation).Outcome == Outcome.Pass ? "ok" : "error";
    }

    private static CourseExemptionForm Form(ScenarioFacts given) => new(
        given.TextOrNull("form") ?? given.Policy.ContinuingEducation.ExemptionForm.Value, given.Text("kind"), given.TextOrNull("state") == "returned", given.TextOrNull("approvedBy") ?? "");
}
