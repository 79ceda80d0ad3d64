using TitleReview.App.Cli.Rules;
using Xunit;

namespace TitleReview.Tests.App.Cli.Rules;

/// <summary>What a verb generates into docs is what the verb would generate now.</summary>
public sealed class GeneratedDocumentTests
{
    [Fact]
    public void Rules_InTheRepository_AreCurrent() => Assert.Equal(Printed(RulesVerb.Run), Document("rules.md"));

    [Fact]
    public void PackSchema_InTheRepository_IsCurrent() => Assert.Equal(Printed(PackSchemaVerb.Run), Document("policy-pack.schema.json"));

    [Fact]
    public void Flow_InTheRepository_IsCurrent() => Assert.Equal(Printed(FlowVerb.Run), Document("flow.md"));

    [Fact]
    public void Run_WordsAfterTheVerb_AreRefused()
    {
        var error = new StringWriter();

        Assert.Equal(2, RulesVerb.Run(["docs/rules.md"], TextWriter.Null, error));
        Assert.Equal(2, FlowVerb.Run(["x"], TextWriter.Null, error));
        Assert.Equal(2, PackSchemaVerb.Run(["x"], TextWriter.Null, error));
        Assert.Contains("rules > docs/rules.md", error.ToString(), StringComparison.Ordinal);
    }

    private static string Document(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", name));

    private static string Printed(Func<string[], TextWriter, TextWriter, int> verb)
    {
        var output = new StringWriter { NewLine = "\n" };
        Assert.Equal(0, verb([], output, TextWriter.Null));
        return output.ToString();
    }
}
