using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Notices;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.DevData;

/// <summary>「演示：去年的评审通知」</summary>
internal static class FinishedNotice
{
    /// <summary>That of this year with another year and earlier windows, which stand in no document.</summary>
    public static async Task<NoticeId> PublishAsync(IDbContextFactory<ReviewDb> dbs, Guid notice, DateTime now, CancellationToken ct)
    {
        var policy = PolicyCatalogue.Load(DemoWorld.PolicyId);
        var values = DraftedPolicy.Parse(policy.Frozen).Values;
        var invented = new Citation("演示通知", "演示", "");
        var window = JsonSerializer.SerializeToElement(new Dictionary<string, string>(StringComparer.Ordinal) { ["from"] = "2023-05-15", ["to"] = "2023-07-31" });
        var last = DraftedPolicy.Read(DraftedPolicy.Lay(policy,
        [
            values["notice.year"] with { Json = JsonSerializer.SerializeToElement(policy.Year - 1), Source = invented },
            .. values.Values.Where(value => value.Key.Unit == "window" && value.Json.ValueKind == JsonValueKind.Object).Select(value => value with { Json = window, Source = invented }),
        ]));
        await using var db = await dbs.CreateDbContextAsync(ct);
        await PublishDraft.FreezeAsync(db, last, ct);
        var id = new NoticeId(notice);
        db.Notices.Add(new Notice
        {
            Id = id, PolicyId = string.Create(CultureInfo.InvariantCulture, $"party-school-{last.Year}"), PolicyHash = last.Hash, Year = last.Year, PublishedAt = now,
            Title = string.Create(CultureInfo.InvariantCulture, $"{last.Year}年度自治州党干校教师系列职称评审（演示）"),
            Office = await db.Organisations.Where(one => one.Name == Cast.Office).Select(one => one.Id).SingleAsync(ct),
        });
        db.Audit(default, now, "BuildDemoWorld", id.ToString());
        DemoActor.Accept(await db.SaveAsync(ct));
        return id;
    }
}
