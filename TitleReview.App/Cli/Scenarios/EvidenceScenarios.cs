using TitleReview.Core.Applications;
using TitleReview.Core.Attachments;
using TitleReview.Core.Kernel;
using TitleReview.Core.Qualifications;

namespace TitleReview.App.Cli.Scenarios;

/// <summary>SE and AT: sections and what must be attached to them.</summary>
internal static class EvidenceScenarios
{
    private const string Record = "教育部学历证书电子注册备案表";
    private const string RecordColumn = "备案表";

    public static IReadOnlyDictionary<string, Func<ScenarioFacts, object>> All { get; } = new Dictionary<string, Func<ScenarioFacts, object>>(StringComparer.Ordinal)
    {
        ["AT-02"] = given => FileFormat.Check(given.Text("file"), Start(given.TextOrNull("bytes") ?? "JPEG"), given.Policy.Uploads) is [{ Outcome: Outcome.Pass }] ? "ok" : "refused",
        ["SE-02"] = Credit,
        ["SE-04"] = Education,
        ["SE-06"] = given => Ok(TransferEvidence.Check(isTransferred: true, given.Texts("documents"), given.Policy.Sections)),
        ["SE-07"] = given => AchievementEvidence.Check(given.Text("attachmentKind"), given.Policy.Attachments).Outcome == Outcome.Refused ? "refused" : "ok",
        ["SE-08"] = given => Ok(given.Has("paper")
            ? PaperEvidence.CheckPaper(given.Texts("paper"), given.Policy.Attachments)
            : PaperEvidence.CheckWork(given.Text("representativeWork"), given.Flag("unitSeal"), given.Policy.Attachments)),
        ["SE-12"] = given => Ok(WorkSummary.Check(given.NumberOrNull("characters") ?? WorkSummary.Count(given.Text("text")), given.Policy.WorkSummary)),
    };

    private static string Ok(Finding finding) => finding.Outcome == Outcome.Refused ? "error" : "ok";

    private static byte[] Start(string kind) => kind switch
    {
        "JPEG" => [0xFF, 0xD8, 0xFF, 0xE0],
        "PNG" => [0x89, 0x50, 0x4E, 0x47],
        "PDF" => [0x25, 0x50, 0x44, 0x46],
        "GIF" => [0x47, 0x49, 0x46, 0x38],
        _ => throw new FormatException($"不认识的文件内容“{kind}”。"),
    };

    private static string Credit(ScenarioFacts given)
    {
        var mark = given.TextOrNull("attachment") is { } written ? ScenarioFacts.Named<EvidenceMark>(written, "attachment") : EvidenceMark.Missing;
        return (EvidenceCredit.Check(given.Text("row"), mark, submissionsLeft: 1, given.Policy.Attachments).Outcome, mark) switch
        {
            (Outcome.Pass, _) => "counted",
            (_, EvidenceMark.Missing) => "award not counted",
            _ => "treated as absent",
        };
    }

    private static string Education(ScenarioFacts given)
    {
        var policy = given.Policy;
        var findings = given switch
        {
            _ when given.Has("education") => [EducationHistory.CheckOrder([.. given.Texts("education").Select(Step)], policy.Education)],
            _ when given.Has($"{RecordColumn} valid to") => [EducationHistory.CheckValidity(given.Day($"{RecordColumn} valid to"), given.Day("submitted"), policy.Education)],
            _ => EducationHistory.CheckDocuments(Uploaded(given), policy.Sections),
        };
        return findings.Any(finding => finding.Outcome == Outcome.Refused) ? "error" : "ok";
    }

    // 本科 2012
    private static EducationStep Step(string written) => written.Split(' ') is [var level, var year]
        ? new EducationStep(Level(level), ScenarioFacts.Number(year, "education"))
        : throw new FormatException($"学历应写作“本科 2012”，不能是“{written}”。");

    // GB/T 4658 puts 高中 beside 中专; its other levels are written in several ways
    private static EducationLevel Level(string written) => written switch
    {
        "高中" or "中等专科" => EducationLevel.Secondary,
        "专科" or "大学专科" => EducationLevel.College,
        "大学" or "大学本科" => EducationLevel.Bachelor,
        "硕士" or "研究生" => EducationLevel.Master,
        "博士" => EducationLevel.Doctor,
        _ => ScenarioFacts.Named<EducationLevel>(written, "education"),
    };

    // { "备案表": null, "毕业生登记表": "uploaded" }; the certificate itself is not in question there
    private static IEnumerable<string> Uploaded(ScenarioFacts given) => given.Names
        .Where(name => name != "notice" && given.HasValue(name))
        .Select(name => name == RecordColumn ? Record : name)
        .Append("毕业证书");
}
