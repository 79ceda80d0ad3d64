using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Identity;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.Bench.Queues;

/// <summary>One case at the committee's office, made by the domain, and then any number of copies of its rows, made by the database.</summary>
internal sealed class QueueLoad(ReviewDb db)
{
    private const int Units = 300;
    private const int Notices = 10;
    private const int Pages = 17;
    private const string Names = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";

    private readonly bool _isSqlite = db is SqliteReviewDb;

    /// <summary>The first one, with its history, publicity and pages.</summary>
    public async Task<CaseId> FirstAsync()
    {
        var notice = await db.Notices.SingleAsync();
        var unit = await db.Organisations.SingleAsync(one => one.Name == Cast.OtherUnit);
        var person = new Person { Id = new(Guid.NewGuid()), Issuer = DevelopmentProvider.IssuerName, Subject = "bench", Name = "模板" };
        var at = new DateTime(2023, 9, 18, 2, 0, 0, DateTimeKind.Utc);
        var file = ReviewCase.Start(new(Guid.NewGuid()), "2023-000000", notice.Id, person.Id, unit.Id, notice.Office, at);
        file.Freeze(notice.PolicyHash);
        foreach (var act in (Act[])[Act.Submit, Act.RecordUnitPublicity, Act.Pass])
        {
            file.Take(act, new Actor(person.Id, person.Name, []), at);
        }
        db.AddRange(person, file, new Publicity { Id = Guid.NewGuid(), Case = file.Id, Kind = PublicityKind.Unit, Submission = 1, FromOn = new(2023, 9, 18), ToOn = new(2023, 9, 22) });
        db.SetTarget(file, new ApplicationForm(new Dictionary<FieldKey, string>(), new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal)));
        for (var position = 1; position <= Pages; position++)
        {
            var page = EvidencePage.Upload(new(Guid.NewGuid()), file.Id, Role.Applicant, SectionCatalogue.Education, 0, "毕业证书", position, new('a', 64), new('b', 64), new(800, 1200, 1, 16, 16));
            page.Answer(MaskDecision.Needed, [new MaskRegion(100, 8, 200, 40, MaskKind.Name)]);
            page.Burned(new('c', 64), new('d', 64), new('e', 64));
            db.Pages.Add(page);
        }
        db.Audit(person.Id, at, "BuildDemoWorld", "bench");
        if ((await db.SaveAsync(CancellationToken.None)).IsRefused)
        {
            throw new InvalidOperationException("The first case was refused.");
        }
        return file.Id;
    }

    /// <summary>Copies numbered from one number to another; all of one notice, or spread over ten.</summary>
    /// <param name="withPages">Also the pages of each.</param>
    public async Task CopyAsync(CaseId first, int from, int to, bool isOneNotice, bool withPages)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        if (from == 1)
        {
            await CopyAsync(typeof(Organisation), "t.\"Name\" = '焉耆县委党校'", 1, Units, new() { ["Id"] = Id(1), ["Name"] = Text("'第' || {0} || '学校'") });
            await CopyAsync(typeof(Notice), "1 = 1", 1, Notices, new() { ["Id"] = Id(2), ["Title"] = Text("'第' || {0} || '份评审通知'"), ["PolicyId"] = Text("'bench-' || {0}") });
        }
        await CopyAsync(typeof(Person), "t.\"Subject\" = 'bench'", from, to, new()
        {
            ["Id"] = Id(3),
            ["Subject"] = Text("'bench' || {0}"),
            ["Name"] = string.Join(" || ", ((int[])[1, 32, 1024]).Select(step => $"substr('{Names}', n.i / {step} % {Names.Length} + 1, 1)")),
        });
        var number = isOneNotice ? "1" : $"(n.i % {Notices} + 1)";
        await CopyAsync(typeof(ReviewCase), OfFirst("Id"), from, to, new()
        {
            ["Id"] = Id(4),
            ["Applicant"] = Id(3),
            ["Number"] = _isSqlite ? "printf('2023-%06d', n.i)" : "'2023-' || lpad(n.i::text, 6, '0')",
            ["Notice"] = Id(2, number),
            ["Unit"] = Id(1, $"(n.i % {Units} + 1)"),
            ["StageSince"] = _isSqlite ? "strftime('%Y-%m-%d %H:%M:%S', t.\"StageSince\", '+' || n.i || ' seconds')" : "t.\"StageSince\" + n.i * interval '1 second'",
            ["DueBy"] = $"t.\"DueBy\" + {number} * 86400000",
            ["Level"] = "n.i % 5 + 1",
            ["Kind"] = "CASE WHEN n.i % 100 = 0 THEN 3 WHEN n.i % 100 < 6 THEN 2 ELSE 1 END",
            ["Submissions"] = "CASE WHEN n.i % 17 = 0 THEN 2 ELSE 1 END",
        });
        await CopyAsync(typeof(HistoryEntry), OfFirst("CaseId"), from, to, new() { ["CaseId"] = Id(4), ["Actor"] = Id(3) });
        await CopyAsync(typeof(Publicity), OfFirst("Case"), from, to, new() { ["Id"] = Id(5), ["Case"] = Id(4) });
        if (withPages)
        {
            await CopyAsync(typeof(EvidencePage), OfFirst("Case"), from, to, new() { ["Id"] = Id(6, $"(n.i * {Pages} + t.\"Position\")"), ["Case"] = Id(4) });
        }
        if (!_isSqlite)
        {
            // what the server does by itself a minute later
            await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
        }

        string OfFirst(string column) => _isSqlite ? $"t.\"{column}\" = '{first.Value.ToString().ToUpperInvariant()}'" : $"t.\"{column}\" = '{first.Value}'";
    }

    private Task CopyAsync(Type row, string template, int from, int to, Dictionary<string, string> changed)
    {
        var type = db.Model.FindEntityType(row)!;
        var columns = type.GetProperties().Select(property => property.GetColumnName()).ToList();
        var values = columns.Select(column => changed.GetValueOrDefault(column, $"t.\"{column}\""));
        return db.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"""
            WITH RECURSIVE n(i) AS (SELECT {from} UNION ALL SELECT i + 1 FROM n WHERE i < {to})
            INSERT INTO "{type.GetTableName()}" ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            SELECT {string.Join(", ", values)} FROM n CROSS JOIN "{type.GetTableName()}" t WHERE {template}
            """));
    }

    // spread as random ones are, and known without looking them up
    private string Id(int table, string number = "n.i") => _isSqlite
        ? $"printf('%08X-0000-4000-8000-%04X%08X', {number} * 2654435761 % 4294967296, {table}, {number})"
        : $"(lpad(to_hex({number}::bigint * 2654435761 % 4294967296), 8, '0') || '-0000-4000-8000-' || lpad(to_hex({table}), 4, '0') || lpad(to_hex({number}), 8, '0'))::uuid";

    private string Text(string format) => string.Format(CultureInfo.InvariantCulture, format, _isSqlite ? "n.i" : "n.i::text");
}
