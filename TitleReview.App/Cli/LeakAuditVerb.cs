using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Masking;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Cli;

/// <summary>leak-audit --case NUMBER: reads all burned files of a case again and prints a line for each page; 0 clean, 1 a finding, 2 bad input. A long case is told of on stderr.</summary>
public static class LeakAuditVerb
{
    private const int BadInput = 2;

    /// <summary>A page takes about a second: whoever waits hears of it every few.</summary>
    private const int PagesToATelling = 5;

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
        var report = await scope.ServiceProvider.GetRequiredService<LeakAudit>().RunAsync(file, default, (done, total) => TellAsync(error, done, total), CancellationToken.None);
        foreach (var line in report.Lines().Prepend(LeakReport.Columns))
        {
            await output.WriteLineAsync(string.Join('\t', line));
        }
        await error.WriteLineAsync(report.Summary);
        return report.Findings == 0 ? 0 : 1;
    }

    internal static Task TellAsync(TextWriter error, int done, int total) =>
        done < total && done % PagesToATelling == 0 ? error.WriteLineAsync($"已检查{done}页，共{total}页……") : Task.CompletedTask;

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
