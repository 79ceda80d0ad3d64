using System.Text;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Policies;

public sealed class PolicyPackTests
{
    private const string Entry = """{ "value": 5, "clause": "五（二）", "unit": "working day", "confidence": "notice", "quote": "公示期不少于5个工作日" }""";

    [Fact]
    public void Parse_GoodEntry_KeepsClauseQuoteAndConfidence()
    {
        var value = Parse(Pack($"\"publicity.working_days\": {Entry}")).Values["publicity.working_days"];

        Assert.Equal(new Citation("某通知", "五（二）", "公示期不少于5个工作日"), value.Source);
        Assert.Equal(Confidence.Notice, value.Confidence);
    }

    [Theory]
    [InlineData("""{ "value": 5, "clause": "一", "unit": "day", "confidence": "notice" }""", "计量单位应为 working day，现为 day")]
    [InlineData("""{ "value": "5", "clause": "一", "unit": "working day", "confidence": "notice" }""", "值的类型不符")]
    [InlineData("""{ "value": 5.5, "clause": "一", "unit": "working day", "confidence": "notice" }""", "值的类型不符")]
    [InlineData("""{ "value": null, "clause": "一", "unit": "working day", "confidence": "notice" }""", "值的类型不符")]
    [InlineData("""{ "clause": "一", "unit": "working day", "confidence": "notice" }""", "value")]
    [InlineData("""{ "value": 5, "unit": "working day", "confidence": "notice" }""", "clause")]
    [InlineData("""{ "value": 5, "clause": "一", "confidence": "notice" }""", "unit")]
    [InlineData("""{ "value": 5, "clause": "一", "unit": "working day" }""", "confidence")]
    [InlineData("""{ "value": 5, "clause": "一", "unit": "working day", "confidence": "sure" }""", "$.confidence")]
    [InlineData("""{ "value": 5, "value": 6, "clause": "一", "unit": "working day", "confidence": "notice" }""", "value")]
    [InlineData("""{ "value": 5, "clause": "一", "unit": "working day", "confidence": "notice", "remark": "" }""", "remark")]
    public void Parse_BadEntry_RefusedWithLineAndKey(string entry, string expected)
    {
        var problem = Assert.Single(Problems(Pack($"\"publicity.working_days\": {entry}")));

        Assert.Equal(6, problem.Line);
        Assert.Equal("publicity.working_days", problem.Key);
        Assert.Contains(expected, problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_SeveralProblems_AllNamedTogetherInTheOrderOfLines()
    {
        var problems = Problems(Pack($"\"publicity.working_day\": {Entry},\n\"publicity.working_days\": {Entry},\n\"publicity.working_days\": {Entry}"));

        Assert.Equal([(6, "publicity.working_day"), (8, "publicity.working_days")], problems.Select(problem => (problem.Line, problem.Key)));
        Assert.Equal("重复设置", problems[1].Sentence);
    }

    [Fact]
    public void Parse_ProblemInsideALongEntry_NamesTheInnerLine()
    {
        var problem = Assert.Single(Problems(Pack("\"publicity.working_days\": {\n  \"value\": 5,\n  \"clause\": 7,\n  \"unit\": \"working day\", \"confidence\": \"notice\" }")));

        Assert.Equal(8, problem.Line);
    }

    [Fact]
    public void Parse_BrokenJson_RefusedWithLine()
    {
        var problems = Problems("{\n  \"id\": \"x\",\n  \"document\" \"y\"\n}");

        Assert.Contains(problems, problem => problem.Line == 3 && problem.Sentence.Contains("不是有效的JSON", StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_MissingHeadAndUnknownHead_BothRefused()
    {
        var keys = Problems("{ \"id\": \"x\", \"layer\": \"notice\", \"title\": \"y\", \"values\": {} }").Select(problem => problem.Key);

        Assert.Equal("document title", string.Join(' ', keys.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Parse_DefaultThatClaimsToBeTheNotice_Refused()
    {
        var problem = Assert.Single(Problems(Pack($"\"publicity.working_days\": {Entry}").Replace("\"notice\",\n", "\"defaults\",\n", StringComparison.Ordinal)));

        Assert.Contains("proposed", problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Exception_SaysFileLineAndKeyOfEveryProblem()
    {
        var error = Assert.Throws<PolicyPackInvalidException>(() => Parse(Pack($"\"no.such\": {Entry},\n\"nor.this\": {Entry}")));

        Assert.Contains("test.json第6行 no.such", error.Message, StringComparison.Ordinal);
        Assert.Contains("test.json第7行 nor.this", error.Message, StringComparison.Ordinal);
    }

    private static string Pack(string values) => "{\n  \"id\": \"x\",\n  \"document\": \"某通知\",\n  \"layer\": \"notice\",\n  \"values\": {\n" + values + "\n  }\n}";

    private static PolicyPack Parse(string json) => PolicyPack.Parse("test.json", Encoding.UTF8.GetBytes(json));

    private static IReadOnlyList<PolicyPackProblem> Problems(string json) => Assert.Throws<PolicyPackInvalidException>(() => Parse(json)).Problems;
}
