using System.Data.Common;
using Microsoft.Extensions.Options;
using TitleReview.App.Cli.Checks;
using TitleReview.App.Cli.Papers;
using TitleReview.App.Cli.Rules;
using TitleReview.App.Imaging.Suggesting;

namespace TitleReview.App.Cli;

/// <summary>「命令行」: the verbs an operator types; without a verb the server starts. Specified in docs/cli.md.</summary>
public static class CommandLine
{
    private const int BadInput = 2;

    private static readonly Verb[] _verbs =
    [
        new("mask", "按区域遮盖一张 JPEG 扫描件", "burn regions into a JPEG scan", (args, output, error) => Task.FromResult(MaskVerb.Run(args, output, error))),
        new("suggest", "指出一张扫描件上可能要遮盖的地方", "say where on a scan something seems to have to be covered", (args, output, error) => SuggestVerb.RunAsync(args, output, error, SuggestionTools.Installed())),
        new("check", "按通知的规则审查一份申报事实，或核对示例", "judge facts by a notice's rules, or compare examples", (args, output, error) => Task.FromResult(CheckVerb.Run(args, output, error))),
        new("rules", "列出全部规则、出处和参数", "list every rule with its sources and parameters", (args, output, error) => Task.FromResult(RulesVerb.Run(args, output, error))),
        new("flow", "输出申报流程图", "print the picture of the flow", (args, output, error) => Task.FromResult(FlowVerb.Run(args, output, error))),
        new("pack-schema", "输出政策包的JSON格式定义", "print the JSON schema of policy packs", (args, output, error) => Task.FromResult(PackSchemaVerb.Run(args, output, error))),
        new("papers", "列出全部文书，并生成样张", "list every document, and make samples", PapersVerb.RunAsync),
        new("appoint", "任命首任管理员", "appoint the first administrators", AppointVerb.RunAsync),
        new("leak-audit", "重新检查一件申报的全部遮盖件", "read all burned files of a case again", LeakAuditVerb.RunAsync),
        new("verify-draw", "复核一份抽取记录", "compute a draw anew from its transcript", (args, output, error) => Task.FromResult(VerifyDrawVerb.Run(args, output, error))),
        new("verify-pack", "校验一份备案包", "check a filing pack against its manifest", VerifyPackVerb.RunAsync),
        new("invariants", "检查数据库是否自洽", "check that the configured database is consistent", InvariantsVerb.RunAsync),
    ];

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, Func<string[], Task<int>> serve)
    {
        if (args is ["--help" or "-h" or "help", ..])
        {
            PrintHelp(output);
            return 0;
        }
        if (args is not [var name, ..] || IsSetting(name))
        {
            return await ServeAsync(args, error, serve);
        }
        if (Array.Find(_verbs, verb => verb.Name == name) is { } known)
        {
            return await RunAsync(known, args[1..], output, error);
        }
        await error.WriteLineAsync($"没有“{name}”这个命令，请用 --help 查看可用的命令。");
        return BadInput;
    }

    /// <summary>Settings of the server are --Key=value; a bare word is a verb.</summary>
    internal static bool IsSetting(string word) => word.StartsWith('-') || word.Contains('=', StringComparison.Ordinal);

    private static async Task<int> RunAsync(Verb verb, string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            return await verb.RunAsync(args, output, error);
        }
        catch (OptionsValidationException wrong)
        {
            await error.WriteLineAsync(wrong.Message);
        }
        catch (DbException)
        {
            await error.WriteLineAsync("无法使用数据库，请检查 Database:Provider、Database:ConnectionString 是否正确，数据库服务是否已启动。");
        }
        catch (Exception fault)
        {
            // its own message may quote a name
            await error.WriteLineAsync($"出现意外错误（{fault.GetType().Name}），命令没有完成。请检查设置和文件后再试；仍不成功的，请联系开发人员。");
        }
        return BadInput;
    }

    private static async Task<int> ServeAsync(string[] args, TextWriter error, Func<string[], Task<int>> serve)
    {
        try
        {
            return await serve(args);
        }
        catch (OptionsValidationException wrong)
        {
            await error.WriteLineAsync(wrong.Message);
            return BadInput;
        }
    }

    private static void PrintHelp(TextWriter output)
    {
        output.WriteLine("TitleReview 职称评审系统");
        output.WriteLine("  （无命令）启动服务 / without a verb: start the server");
        foreach (var verb in _verbs)
        {
            output.WriteLine($"  {verb.Name,-12} {verb.Chinese} / {verb.English}");
        }
        output.WriteLine("退出码 / exit codes: 0 完成 done · 1 结论为否 the answer is no · 2 输入或设置有误 bad input or settings");
    }

    private sealed record Verb(string Name, string Chinese, string English, Func<string[], TextWriter, TextWriter, Task<int>> RunAsync);
}
