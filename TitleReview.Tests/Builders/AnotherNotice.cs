using System.Text.Json.Nodes;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Builders;

/// <summary>A notice beside the world's own: the party school's, issued for another year.</summary>
internal static class AnotherNotice
{
    public static Task<NoticeId> OfYearAsync(UseCaseHost host, int year) => PublishAsync(host, ("notice.year", year));

    /// <param name="changes">Keys of the policy, with the values they have instead.</param>
    public static async Task<NoticeId> PublishAsync(UseCaseHost host, params (string Key, JsonNode? Value)[] changes)
    {
        var json = JsonNode.Parse(PolicyCatalogue.Load(TestWorld.PolicyId).Frozen)!;
        foreach (var (key, value) in changes)
        {
            json["values"]![key]!["value"] = value?.DeepClone();
        }
        var policy = Policy.Thaw(json.ToJsonString());
        await using var db = await host.DbAsync();
        var notice = new Notice
        {
            Id = new(Guid.NewGuid()),
            PolicyId = $"another-{policy.Year}",
            PolicyHash = policy.Hash,
            Title = $"{policy.Year}年度另一份评审通知",
            Year = policy.Year,
            Office = await host.OrganisationAsync(TitleReview.App.DevData.Cast.Office),
            PublishedAt = host.Clock.UtcNow(),
        };
        db.FrozenPolicies.Add(new FrozenPolicy { Hash = policy.Hash, Json = policy.Frozen });
        db.Notices.Add(notice);
        db.Audit(default, host.Clock.UtcNow(), "AnotherNotice", notice.Id.ToString());
        (await db.SaveAsync(CancellationToken.None)).MustAllow();
        return notice.Id;
    }
}
