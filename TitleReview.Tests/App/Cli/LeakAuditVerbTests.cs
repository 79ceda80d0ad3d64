using Microsoft.EntityFrameworkCore;
using TitleReview.App.Cli;
using TitleReview.App.Data;
using TitleReview.App.Features.Masking;
using TitleReview.Core.Auditing;
using TitleReview.Tests.App.Imaging;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Cli;

/// <summary>With the real tesseract: a page with a name on it that nobody covered.</summary>
public sealed class LeakAuditVerbTests
{
    private const string NameOnTheScan = "赵志强";

    [Fact]
    public async Task LeakAudit_OfACleanCaseAndOfOneWhoseNameCanBeRead_ExitsWithZeroAndOne()
    {
        await using var host = await UseCaseHost.SqliteAsync();
        var id = await CompleteApplication.FilledInAsync(host);
        (await CompleteApplication.UploadAsync(host, id, "Qualification", 0, "职称证书", Scans.Read("a4-150dpi-13_t1.jpg"))).MustAllow();
        await CompleteApplication.AnswerAllAsync(host, id);
        (await CompleteApplication.SubmitAsync(host, id)).MustAllow();
        await using var db = await host.DbAsync();
        // twenty pages would take half a minute
        await db.Pages.Where(page => page.Section != "Qualification").ExecuteUpdateAsync(set => set.SetProperty(page => page.RemovedAt, host.Clock.UtcNow()));
        var number = await db.Cases.Select(file => file.Number).SingleAsync();

        var clean = await RunAsync(host, db.Database.GetConnectionString()!, "--case", number);
        await db.People.Where(person => person.Subject == CompleteApplication.Applicant).ExecuteUpdateAsync(set => set.SetProperty(person => person.Name, NameOnTheScan));
        var open = await RunAsync(host, db.Database.GetConnectionString()!, "--case", number);

        var pages = await db.Pages.CountAsync(page => page.RemovedAt == null);
        Assert.Equal((0, pages + 1), (clean.Exit, clean.Output.Count));
        Assert.Equal(string.Join('\t', LeakReport.Columns), clean.Output[0]);
        Assert.All(clean.Output.Skip(1), line => Assert.EndsWith("符合\t符合\t符合\t符合\t未发现问题。", line, StringComparison.Ordinal));
        Assert.Contains("没有发现问题", clean.Error, StringComparison.Ordinal);
        Assert.Equal((1, 1), (open.Exit, open.Output.Count(line => line.Contains("还能看到姓名", StringComparison.Ordinal))));
        Assert.DoesNotContain(NameOnTheScan, string.Concat(open.Output) + open.Error, StringComparison.Ordinal);
        Assert.Equal(2, await db.AuditEntries.CountAsync(entry => entry.Operation == nameof(AuditLeaks) && entry.Actor == default));
    }

    [Fact]
    public async Task LeakAudit_WithoutANumberOrOfNoCase_IsBadInput()
    {
        await using var host = await UseCaseHost.SqliteAsync();
        await using var db = await host.DbAsync();

        var missing = await RunAsync(host, db.Database.GetConnectionString()!);
        var unknown = await RunAsync(host, db.Database.GetConnectionString()!, "--case", "2023-999999");
        var nowhere = await RunAsync(host, $"Data Source={Path.Combine(host.VaultFolder, "..", "none.db")}", "--case", "2023-999999");

        Assert.All([missing, unknown, nowhere], run => Assert.Equal((2, 0), (run.Exit, run.Output.Count)));
        Assert.Contains("用法：leak-audit --case", missing.Error, StringComparison.Ordinal);
        Assert.Contains("没有编号为“2023-999999”的申报", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("数据库尚未建立", nowhere.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, "")]
    [InlineData(5, "已检查5页，共20页……")]
    [InlineData(15, "已检查15页，共20页……")]
    [InlineData(20, "")]
    public async Task LeakAudit_OfALongCase_SaysEveryFivePagesHowFarItHasCome(int done, string told)
    {
        await using var error = new StringWriter();

        await LeakAuditVerb.TellAsync(error, done, total: 20);

        Assert.Equal(told, error.ToString().TrimEnd());
    }

    private static async Task<(int Exit, IReadOnlyList<string> Output, string Error)> RunAsync(UseCaseHost host, string connection, params string[] words)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var folder = Path.GetDirectoryName(host.VaultFolder)!;
        string[] settings =
        [
            "--environment=Development", "--Database:Provider=Sqlite", $"--Database:ConnectionString={connection}",
            $"--Vault:Path={host.VaultFolder}", $"--Secrets:MasterKeyFile={Path.Combine(folder, "master.key")}",
        ];
        var exit = await LeakAuditVerb.RunAsync([.. words, .. settings], output, error);
        return (exit, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), error.ToString());
    }
}
