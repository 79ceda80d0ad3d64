using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Applications;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

/// <summary>The counter under the summary, as it stands after each keystroke.</summary>
public sealed class FieldNotesTests
{
    private static readonly FormField _summary = SectionCatalogue.Find(new FieldKey("WorkSummary", 0, "text"))!;

    [Theory]
    [InlineData("online-requirements-2023", 1999, "工作总结1999字，不足2000字，还差1字，请补充。", true)]
    [InlineData("online-requirements-2023", 2000, "工作总结2000字，符合字数要求。", false)]
    [InlineData("online-requirements-2023", 3001, "工作总结3001字，超过3000字，请删去1字。", true)]
    [InlineData("party-school-2023", 12, "已写12字", false)]
    public async Task Counter_UnderEachNotice_SaysItsLimits(string notice, int characters, string words, bool isRefused)
    {
        var policy = PolicyCatalogue.Load(notice);

        var html = await RenderAsync(new string('字', characters), new FieldHelp([], policy.Blanks, policy.WorkSummary));

        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Contains($"data-count=\"{characters}\"", html, StringComparison.Ordinal);
        Assert.Equal(isRefused, html.Contains("class=\"refused", StringComparison.Ordinal));
    }

    /// <summary>Blanks are not counted, and a rare character in two code units is one.</summary>
    [Fact]
    public async Task Counter_CountsAsTheRuleDoes() => Assert.Contains("已写2字", await RenderAsync(" 𠮷　字\n", help: null), StringComparison.Ordinal);

    private static async Task<string> RenderAsync(string value, FieldHelp? help)
    {
        await using var renderer = new HtmlRenderer(new ServiceCollection().BuildServiceProvider(), NullLoggerFactory.Instance);
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(FieldNotes.Field)] = _summary,
            [nameof(FieldNotes.Value)] = value,
            [nameof(FieldNotes.Findings)] = Array.Empty<TitleReview.Core.Kernel.Finding>(),
            [nameof(FieldNotes.Help)] = help,
        };
        return await renderer.Dispatcher.InvokeAsync(async () =>
            WebUtility.HtmlDecode((await renderer.RenderComponentAsync<FieldNotes>(ParameterView.FromDictionary(parameters))).ToHtmlString()));
    }
}
