using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using TitleReview.Core.Applications;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Data;

/// <summary>What an applicant types is readable neither in the database file nor in its log.</summary>
public sealed class FieldsAtRestTests() : UseCaseTests(UseCaseHost.SqliteAsync)
{
    private static readonly Dictionary<string, string> _canaries = new(StringComparer.Ordinal)
    {
        ["idNumber"] = "65280119010203001X",
        ["phone"] = "13900001234",
        ["profession"] = "鹤鸣雁",
    };

    [Fact]
    public async Task Fields_InTheFilesOfTheDatabase_AreNotReadable()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        foreach (var (field, canary) in _canaries)
        {
            await CompleteApplication.SaveAsync(Host, id, new FieldKey("Basic", 0, field), canary);
        }

        var inLog = await BytesAsync();
        await using (var db = await Host.DbAsync())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        var inFile = await BytesAsync();

        foreach (var bytes in (byte[][])[inLog, inFile])
        {
            // the search itself finds what is there
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("Basic.0.idNumber v1")) > 0);
            Assert.All(_canaries.Values, canary => Assert.All(
                (Encoding[])[Encoding.UTF8, Encoding.Unicode],
                encoding => Assert.Equal(-1, bytes.AsSpan().IndexOf(encoding.GetBytes(canary)))));
        }
    }

    private async Task<byte[]> BytesAsync()
    {
        var file = new SqliteConnectionStringBuilder(Host.Get<IConfiguration>()["Database:ConnectionString"]).DataSource;
        using var all = new MemoryStream();
        foreach (var part in Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*"))
        {
            await using var stream = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await stream.CopyToAsync(all);
        }
        return all.ToArray();
    }
}
