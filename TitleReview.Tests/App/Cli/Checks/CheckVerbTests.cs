using System.Text.Json.Nodes;
using TitleReview.App.Cli.Checks;
using Xunit;

namespace TitleReview.Tests.App.Cli.Checks;

public sealed class CheckVerbTests : IDisposable
{
    private static readonly string _sample = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "party-school-2023.json"));

    private readonly string _folder = Directory.CreateTempSubdirectory("check-verb-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Theory]
    [InlineData("003")]
    [InlineData("party-school-2023")]
    public void Notice_DocumentedSample_NothingStandsInTheWay(string notice)
    {
        Assert.Equal(0, Check(notice, _sample));
        Assert.Equal("", _error.ToString());
        var report = JsonNode.Parse(_output.ToString())!;
        Assert.Equal("party-school-2023", (string?)report["notice"]);
        Assert.Contains(report["findings"]!.AsArray(), finding =>
            (string?)finding!["rule"] == "EL-14" && (string?)finding["arithmetic"] == "2023 - 2021 = 2" && (string?)finding["confidence"] == "proposed");
    }

    [Theory]
    [InlineData("\"hours\": \"60\"", "\"hours\": \"59\"", "CE-02", "59课时")]
    [InlineData("\"phone\": \"13900000000\"", "\"phone\": \"暂无\"", "BL-01", "手机")]
    [InlineData("\"grade\": \"合格\"", "\"grade\": \"不合格\"", "AP-02", "顺延")]
    [InlineData("\"status\": \"事业单位在职人员\"", "\"status\": \"公务员\"", "EL-02", "公务员")]
    [InlineData(", \"mask\": \"是\" }", " }", "MK-04", "还没有回答")]
    [InlineData("编写讲义一册", "周 敏编写讲义一册", "MK-05", "本人姓名")]
    public void Notice_OneFactChanged_RefusedByItsRule(string right, string wrong, string rule, string words)
    {
        Assert.Contains(right, _sample, StringComparison.Ordinal);

        Assert.Equal(1, Check("003", _sample.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains(JsonNode.Parse(_output.ToString())!["findings"]!.AsArray(), finding =>
            (string?)finding!["rule"] == rule && (string?)finding["outcome"] == "refused"
            && ((string?)finding["sentence"])!.Contains(words, StringComparison.Ordinal) && ((string?)finding["quote"])!.Length > 0);
    }

    [Theory]
    [InlineData("2023-10-20T23:59:59+08:00", 0)]
    [InlineData("2023-10-21T00:00:00+08:00", 1)]
    [InlineData("2023-10-20T15:59:59.999Z", 0)]
    [InlineData("2023-10-20T16:00:00Z", 1)]
    [InlineData("2023-10-20T23:59:59", 0)]
    [InlineData("2023-10-21T00:00", 1)]
    public void Notice_LastInstantOfTheWindow_InBeijingTime(string at, int exit) =>
        Assert.Equal(exit, Check("003", _sample.Replace("2023-10-10T10:00:00+08:00", at, StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "at": "yesterday", "applicant": "周敏", "unit": "某校", "sections": {} }""")]
    [InlineData("""{ "at": "2023-10-10T10:00", "applicant": null, "unit": "某校", "sections": {} }""")]
    [InlineData("""{ "at": "2023-10-10T10:00", "applicant": "周敏", "unit": "某校", "sections": { "Hobbies": {} } }""")]
    [InlineData("""{ "at": "2023-10-10T10:00", "applicant": "周敏", "unit": "某校", "sections": { "Basic": { "nickname": "x" } } }""")]
    [InlineData("""{ "at": "2023-10-10T10:00", "applicant": "周敏", "unit": "某校", "sections": { "Basic": [ {} ] } }""")]
    [InlineData("""{ "at": "2023-10-10T10:00", "applicant": "周敏", "unit": "某校", "sections": { "Awards": {} } }""")]
    [InlineData("""{ "at": "2023-10-10T10:00", "applicant": "周敏", "unit": "某校", "sections": { "Basic": { "phone": true } } }""")]
    [InlineData("""{ "at": "2023-10-10T10:00", "applicant": "周敏", "unit": "某校", "unit": "某校", "sections": {} }""")]
    [InlineData("""{ "at": "2023-10-10T10:00", "applicant": "周敏", "unit": "某校", "sections": {}, "salary": 1 }""")]
    [InlineData("""{ "at": "2023-10-10T10:00", "applicant": "周敏", "unit": "某校", "sections": {}, "submissions": -1 }""")]
    [InlineData("""{ "at": "2023-10-10T10:00", "applicant": "周敏", "unit": "某校", "sections": {}, "pages": [ { "section": "Basic", "kind": "x", "row": 1 } ] }""")]
    [InlineData("""{ "at": "2023-10-10T10:00", "applicant": "周敏", "unit": "某校", "sections": {}, "pages": [ { "section": "Awards", "kind": "x", "row": 1 } ] }""")]
    [InlineData("""{ "at": "2023-10-10T10:00", "applicant": "周敏", "unit": "某校", "sections": {}, "pages": [ { "section": "Basic", "kind": "x", "mask": "也许" } ] }""")]
    public void Notice_MisshapenFacts_OneSentenceAndNothingPrinted(string facts)
    {
        Assert.Equal(2, Check("003", facts));
        AssertOneChineseSentence();
    }

    [Theory]
    [InlineData("000")]
    [InlineData("registration-2019")]
    [InlineData("999")]
    [InlineData("../etc")]
    public void Notice_ThatJudgesNoApplication_NamesThoseThatDo(string notice)
    {
        Assert.Equal(2, Check(notice, _sample));
        Assert.Contains("party-school-2023", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Examples_EqualAndDifferent_OneLineForEachMismatchAndTheCount()
    {
        var path = Write("""
            { "examples": [
              { "id": "a", "rule": "TW-02", "given": { "notice": "003", "submitAt": "2023-09-15T00:00:00+08:00" }, "expect": "accepted" },
              { "id": "b", "rule": "TW-02", "given": { "notice": "003", "submitAt": "2023-09-15T00:00:00+08:00" }, "expect": "refused" },
              { "id": "c", "rule": "ZZ-99", "given": {}, "expect": "ok" } ] }
            """);

        Assert.Equal(1, CheckVerb.Run(["--examples", path], _output, _error));
        Assert.Equal(["b: 应为 \"refused\"，实为 \"accepted\"", "c: 没有规则 ZZ-99", "1 equal, 2 different"], _output.ToString().Trim().ReplaceLineEndings("\n").Split('\n'));
    }

    [Fact]
    public void Examples_OfTheRuleBook_AllEqual()
    {
        Assert.Equal(0, CheckVerb.Run(["--examples", Path.Combine(AppContext.BaseDirectory, "TestFiles", "domain", "worked_examples.json")], _output, _error));
        Assert.Equal("220 equal, 0 different", _output.ToString().Trim());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public void Examples_MisshapenFile_BadInput(string json)
    {
        Assert.Equal(2, CheckVerb.Run(["--examples", Write(json)], _output, _error));
        AssertOneChineseSentence();
    }

    [Theory]
    [InlineData("--examples")]
    [InlineData("--examples", "no such file.json")]
    [InlineData("--notice", "003")]
    [InlineData("--notice", "003", "no such file.json")]
    [InlineData("facts.json")]
    public void Arguments_Wrong_BadInput(params string[] args)
    {
        Assert.Equal(2, CheckVerb.Run(args, _output, _error));
        AssertOneChineseSentence();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private int Check(string notice, string facts) => CheckVerb.Run(["--notice", notice, Write(facts)], _output, _error);

    private string Write(string json)
    {
        var path = Path.Combine(_folder, "facts.json");
        File.WriteAllText(path, json);
        return path;
    }

    private void AssertOneChineseSentence()
    {
        Assert.Equal("", _output.ToString());
        var sentence = Assert.Single(_error.ToString().Trim().Split('\n'));
        Assert.Contains(sentence, character => character is >= '\u4E00' and <= '\u9FFF');
        Assert.DoesNotContain("Exception", sentence, StringComparison.Ordinal);
    }
}
