using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Imaging;
using TitleReview.App.Imaging.Suggesting;
using TitleReview.Core.Masking;

namespace TitleReview.App.Cli;

/// <summary>suggest --name N --unit U IN.jpg: says where on a page something seems to have to be covered, in pixels of the upright page.</summary>
/// <remarks>Prints one JSON list; 0 done, 2 a tool is missing or bad input, with one sentence on the error stream.</remarks>
public static class SuggestVerb
{
    private const int Done = 0;
    private const int BadInput = 2;

    /// <param name="args">The words after the verb.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, SuggestionTools tools)
    {
        var (suggestions, fault) = await SuggestAsync(args, tools);
        if (fault is not null)
        {
            await error.WriteLineAsync(fault);
            return BadInput;
        }

        await output.WriteLineAsync(MaskSuggestionsJson.Write(suggestions));
        return Done;
    }

    private static async Task<(IReadOnlyList<MaskSuggestion> Suggestions, string? Fault)> SuggestAsync(string[] args, SuggestionTools tools)
    {
        if (SuggestArguments.Read(args) is not { } asked)
        {
            return ([], "命令的参数不对，用法：suggest --name 姓名 --unit 工作单位 [--words 曾用名或曾用单位，逗号分隔] 原图.jpg");
        }

        if (tools.MissingPackages.Count > 0)
        {
            return ([], $"缺少软件包{string.Join("、", tools.MissingPackages)}，请管理员执行 apt-get install {string.Join(' ', tools.MissingPackages)} 后再试");
        }

        var limits = ScanLimits.Proposed;
        if (InputFile.ReadAtMost(asked.Input, limits.MaxBytes + 1) is not { } original)
        {
            return ([], $"无法读取原图“{asked.Input}”，请检查它是否存在、能否打开");
        }

        if (ScanCheck.Inspect(original, limits) is { IsRefused: true } inspection)
        {
            return ([], inspection.Refusal.Sentence);
        }

        using var slots = new DecodeSlots(1);
        using var suggester = new MaskSuggester(slots, tools, NullLogger<MaskSuggester>.Instance);
        var page = await suggester.SuggestAsync(original, orientation: null, asked.Words, CancellationToken.None);
        return page.IsComplete ? (page.Suggestions, null) : ([], "文字识别没有完成，请检查 tesseract-ocr 能否正常运行后再试");
    }
}
