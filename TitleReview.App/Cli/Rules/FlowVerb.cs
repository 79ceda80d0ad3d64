using TitleReview.Core.Workflow;

namespace TitleReview.App.Cli.Rules;

/// <summary>flow: prints docs/flow.md, the stage map as a picture and as a table.</summary>
public static class FlowVerb
{
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (args.Length > 0)
        {
            error.WriteLine("这个命令没有参数，用法：flow > docs/flow.md");
            return 2;
        }

        output.WriteLine("# 流程 / Flow");
        output.WriteLine();
        output.WriteLine("由 `./run -- flow > docs/flow.md` 生成，请勿手工修改。 / Generated from `StageMap`; do not edit.");
        output.WriteLine();
        output.WriteLine("```mermaid");
        output.WriteLine("flowchart LR");
        foreach (var stage in Enum.GetValues<Stage>())
        {
            output.WriteLine($"  {stage}[\"{stage.Title()}\"]");
        }
        foreach (var step in StageMap.Steps.Where(step => step.From != step.To).GroupBy(step => (step.From, step.To)))
        {
            output.WriteLine($"  {step.Key.From} -->|\"{string.Join('；', step.Select(one => one.Title))}\"| {step.Key.To}");
        }
        output.WriteLine("```");
        output.WriteLine();
        output.WriteLine("| 阶段 | 办理 | 到 | 由谁办理 |");
        output.WriteLine("|---|---|---|---|");
        foreach (var step in StageMap.Steps)
        {
            output.WriteLine($"| {step.From.Title()} | {step.Title} | {step.To.Title()} | {(step.By is { } role ? role.Title() : "到期自动")} |");
        }
        return 0;
    }
}
