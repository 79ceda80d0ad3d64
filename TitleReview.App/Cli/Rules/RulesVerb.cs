using TitleReview.App.Features.Notices;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Cli.Rules;

/// <summary>rules: prints docs/rules.md, every computational rule with the words it rests on, its parameters under each document, and where it is implemented.</summary>
public static class RulesVerb
{
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (args.Length > 0)
        {
            error.WriteLine("这个命令没有参数，用法：rules > docs/rules.md");
            return 2;
        }

        output.WriteLine("# 规则 / Rules");
        output.WriteLine();
        output.WriteLine("由 `./run -- rules > docs/rules.md` 生成，请勿手工修改。 / Generated; do not edit.");
        output.WriteLine();
        output.WriteLine("“建议”表示文件没有规定，由系统给出建议值，凡据以判断之处都会注明。");
        foreach (var rule in RuleEntry.All)
        {
            Print(rule, output);
        }

        return 0;
    }

    private static void Print(RuleEntry rule, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"## {rule.Id} {rule.Title}");
        output.WriteLine();
        output.WriteLine($"实现：{string.Join("、", rule.Implemented.Select(place => $"`{place}`"))}");
        output.WriteLine();
        if (rule.Standard is { } standard)
        {
            output.WriteLine(standard.Document == Citation.Proposal ? $"依据：{Citation.Proposal}。{standard.Quote}" : $"依据：{standard.Document}，{standard.Clause}：{standard.Quote}");
            return;
        }

        output.WriteLine("| 参数 | 取值 | 文件 | 条款 | 原文或说明 | 性质 |");
        output.WriteLine("|---|---|---|---|---|---|");
        foreach (var value in PolicyCatalogue.Packs.SelectMany(pack => pack.Values.Values).Where(value => rule.Reads(value.Key.Name)).OrderBy(value => value.Key.Name, StringComparer.Ordinal))
        {
            string[] cells =
            [
                PolicyTitles.Of(value.Key), string.Join("；", PolicyWords.Of(value)), value.Source.Document, value.Source.Clause, value.Source.Quote,
                value.Confidence == Confidence.Notice ? "规定" : "建议",
            ];
            output.WriteLine($"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ")))} |");
        }
    }
}
