using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Masking;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Cli;

/// <summary>leak-audit --case NUMBER: reads all burned files of a case again and prints a line for each page; 0 clean, 1 a finding, 2 bad input.</summary>
public static class LeakAuditVerb
{
    private const int BadInput = 2;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        if (new ConfigurationBuilder().AddCommandLine(args).Build()["case"]?.Trim() is not { Length: > 0 } number)
        {
            await error.WriteLineAsync("命令的参数不对，用法：leak-audit --case 申报编号");
            return BadInput;
        }
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.AddTitleReview();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var (id, fault) = await FindAsync(scope.ServiceProvider.GetRequiredService<IDbContextFactory<ReviewDb>>(), number);
        if (id is not { } file)
        {
            await error.WriteLineAsync(fault);
            return BadInput;
        }
        var report = await scope.ServiceProvider.GetRequiredService<LeakAudit>().RunAsync(file, default, static (_, _) => Task.CompletedTask, CancellationToken.None);
        foreach (var line in report.Lines().Prepend(LeakReport.Columns))
        {
            await output.WriteLineAsync(string.Join('\t', line));
        }
        await error.WriteLineAsync(report.Summary);
        return report.Findings == 0 ? 0 : 1;
    }

    private static async Task<(CaseId? Case, string Fault)> FindAsync(IDbContextFactory<ReviewDb> dbs, string number)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            return (null, "数据库尚未建立或版本较旧，请先启动一次服务完成升级，再检查。");
        }
        return await db.Cases.Where(file => file.Number == number).Select(file => (CaseId?)file.Id).SingleOrDefaultAsync() is { } id
            ? (id, "")
            : (null, $"没有编号为“{number}”的申报，请核对申报编号。");
    }
}
