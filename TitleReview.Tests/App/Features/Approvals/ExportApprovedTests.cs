using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Approvals;
using TitleReview.Core.Approvals;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Approvals;

public abstract class ExportApprovedTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Export_OfANotice_HasEachPersonOnce_AndIsOnRecord()
    {
        var desk = new ApprovalDesk(Host);
        var cases = await FinalCases.AddAsync(Host, 3, name: number => number == 1 ? "=cmd|'/c calc'!A1" : $"甲{FinalCases.ChineseNumber(number)}");
        var (document, _) = await desk.IssuedAsync(cases);
        OfficePath.Accept(await desk.RevokeAsync((await desk.ProposeAsync(document, [cases[1].Case])).Draft!.Value));
        var notice = (await desk.RequestAsync()).Notice.ToString();
        var export = Host.As("zhaolei").Get<ExportApproved>();

        var csv = Encoding.UTF8.GetString((await export.HandleAsync(notice, "csv", default))!.Content);
        var json = JsonDocument.Parse((await export.HandleAsync(notice, "json", default))!.Content).RootElement;

        Assert.Contains("\"'=cmd|'/c calc'!A1\"", csv, StringComparison.Ordinal);
        Assert.Equal(RegionalExport.Format, json.GetProperty("format").GetString());
        var rows = json.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(["有效", "已撤销", "有效"], rows.Select(row => row.GetProperty("status").GetString()));
        Assert.Equal(InventedNumber.Of(3), rows[2].GetProperty("id_number").GetString());
        Assert.Equal(RegionalExport.Fields.Select(field => field.Key), rows[0].EnumerateObject().Select(value => value.Name));
        Assert.Null(await Host.As("qianfang").Get<ExportApproved>().HandleAsync(notice, "csv", default));
        Assert.Null(await export.HandleAsync(notice, "xml", default));
        Assert.Null(await export.HandleAsync(Guid.NewGuid().ToString(), "csv", default));
        await using var db = await Host.DbAsync();
        Assert.Equal(["csv 3", "json 3"], await db.AuditEntries.Where(entry => entry.Operation == nameof(ExportApproved)).OrderBy(entry => entry.Number).Select(entry => entry.Detail).ToListAsync());
    }
}

public sealed class ExportApprovedOnSqliteTests() : ExportApprovedTests(UseCaseHost.SqliteAsync);

public sealed class ExportApprovedOnPostgresTests(PostgresServer server) : ExportApprovedTests(() => UseCaseHost.PostgresAsync(server));
