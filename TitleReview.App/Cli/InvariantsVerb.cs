using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Files;

namespace TitleReview.App.Cli;

/// <summary>invariants: prints what in the configured database contradicts itself; 1 if anything does.</summary>
public static class InvariantsVerb
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        if (args is [var word, ..] && !CommandLine.IsSetting(word))
        {
            await error.WriteLineAsync("命令的参数不对，用法：invariants [--设置项=值]");
            return 2;
        }
        await using var app = await Installation.OpenAsync(args, error, "检查");
        if (app is null)
        {
            return 2;
        }
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<ReviewDb>>().CreateDbContextAsync();
        var vault = app.Services.GetRequiredService<FileVault>();
        var violations = await Invariants.ViolationsAsync(db, vault.Holds, CancellationToken.None);
        foreach (var violation in violations)
        {
            await output.WriteLineAsync(violation);
        }
        await error.WriteLineAsync(violations.Count == 0 ? "数据库自洽。" : $"发现{violations.Count}处不一致，请联系系统管理员。");
        return violations.Count == 0 ? 0 : 1;
    }
}
