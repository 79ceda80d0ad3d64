using System.Text.Json;
using TitleReview.Core.Approvals;
using Xunit;

namespace TitleReview.Tests.Core.Approvals;

/// <summary>The embedded templates say what the notice's annex says, to the letter.</summary>
public sealed class OfficialTemplateTests
{
    private static readonly JsonElement _source = JsonDocument.Parse(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "TestFiles", "domain", "templates.json"))).RootElement;

    [Fact]
    public void ApprovalTemplate_IsTemplateSeven()
    {
        var source = _source.GetProperty("000-T7");
        var template = ApprovalTemplate.Official;

        Assert.Equal(Texts(source, "head"), template.Head, StringComparer.Ordinal);
        Assert.Equal(
            Values(source, "name", "docNo", "docNoRendered", "title", "to", "toNote", "body", "attachment"),
            [template.Name, template.DocNo, template.DocNoRendered, template.Title, template.To, template.ToNote, template.Body, template.Attachment],
            StringComparer.Ordinal);
        Assert.Equal("《自治区职称评审工作备案内容和流程》模板7", template.Source.ToString());
    }

    [Fact]
    public void RosterTemplate_IsTemplateSix()
    {
        var source = _source.GetProperty("000-T6");
        var template = RosterTemplate.Official;

        Assert.Equal(Texts(source, "columns"), template.Columns, StringComparer.Ordinal);
        Assert.Equal(15, template.Columns.Count);
        Assert.Equal(Values(source, "name", "footer"), [template.Name, template.Footer], StringComparer.Ordinal);
        Assert.Equal("《自治区职称评审工作备案内容和流程》模板6", template.Source.ToString());
    }

    private static List<string> Values(JsonElement of, params string[] names) => [.. names.Select(name => of.GetProperty(name).GetString()!)];

    private static List<string> Texts(JsonElement of, string name) => [.. of.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
}
