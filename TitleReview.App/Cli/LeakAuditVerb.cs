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
        await using var app = await Installation.OpenAsync(args, error, "检查");
        if (app is null)
        {
            return BadInput;
        }
        await using var scope = app.Services.CreateAsyncScope();
        if (await FindAsync(scope.ServiceProvider.GetRequiredService<IDbContextFactory<ReviewDb>>(), number) is not { } file)
        {
            await error.WriteLineAsync($"没有编号为“{number}”的申报，请核对申报编号。");
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

    private static async Task<CaseId?> FindAsync(IDbContextFactory<ReviewDb> dbs, string number)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Cases.Where(file => file.Number == number).Select(file => (CaseId?)file.Id).SingleOrDefaultAsync();
    }
}
