using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Files;

namespace TitleReview.App.Cli;

/// <summary>invariants: prints what in the configured database contradicts itself; 1 if anything does.</summary>
public static class InvariantsVerb
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.AddTitleReview();
        await using var app = builder.Build();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<ReviewDb>>().CreateDbContextAsync();
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            await error.WriteLineAsync("数据库尚未建立或版本较旧，请先启动一次服务完成升级，再检查。");
            return 2;
        }
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
