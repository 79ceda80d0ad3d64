using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Administration;
using TitleReview.App.Features.Approvals;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Approvals;

public abstract class ApprovalNumberTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private ApprovalDesk Desk => field ??= new ApprovalDesk(Host);

    [Fact]
    public async Task Issue_FiftyAtOnce_NumbersRunFrom1To50WithoutGapOrDouble()
    {
        var drafts = new List<DocumentId>();
        foreach (var one in await FinalCases.AddAsync(Host, 50))
        {
            drafts.Add(await Desk.SentAsync(one));
        }

        var results = await Task.WhenAll(drafts.Select(draft => Task.Run(() => Desk.IssueAsync(draft))));

        Assert.All(results, result => OfficePath.Accept(result.Verdict));
        Assert.Equal(Enumerable.Range(1, 50), results.Select(result => result.Number!.Number).Order());
        await using var db = await Host.DbAsync();
        Assert.Equal(Enumerable.Range(1, 50), await db.IssuedDocuments.Where(document => document.Prefix == "新X职字" && document.Year == 2023).Select(document => document.Number).OrderBy(number => number).ToListAsync());
        Assert.Equal(50, await db.Cases.CountAsync(file => file.Stage == Stage.Approved));
    }

    [Fact]
    public async Task Issue_OneDraftByTwoAtOnce_IsIssuedOnce()
    {
        var draft = await Desk.SentAsync(await FinalCases.AddAsync(Host, 3));
        var version = await Desk.VersionAsync(draft);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Host.As(ApprovalDesk.Releaser).Get<IssueApproval>().HandleAsync(new(draft, version), default))));

        Assert.Single(results, result => !result.Verdict.IsRefused);
        await using var db = await Host.DbAsync();
        Assert.Equal(1, await db.IssuedDocuments.CountAsync());
        Assert.Equal(3, await db.ApprovedCases.CountAsync());
    }

    [Fact]
    public async Task Word_OfTheOffice_NumbersItsDocumentsByTheirOwn_AndNeedsItsSource()
    {
        var office = await Host.OrganisationAsync(TitleReview.App.DevData.Cast.Office);
        var cases = await FinalCases.AddAsync(Host, 2);
        await Desk.IssuedAsync([cases[0]]);

        Assert.IsType<DocumentWordIsWrong>(Assert.Single((await SaveAsync("工职字", "自治区人社函〔2023〕8号")).Refusals));
        Assert.IsType<DocumentWordNeedsSource>(Assert.Single((await SaveAsync("新党职字", "")).Refusals));
        OfficePath.Accept(await SaveAsync("新党职字", "自治区人社函〔2023〕8号"));

        Assert.Equal("新党职字〔2023〕1号", (await Desk.IssuedAsync([cases[1]])).Number.ToString());

        async Task<Verdict> SaveAsync(string word, string source) => await Host.As("zhaolei").Get<SaveOfficeSettings>().HandleAsync(
            new(office, new Dictionary<OfficeSettingKey, string> { [OfficeSettingKey.DocumentWord] = word, [OfficeSettingKey.DocumentWordSource] = source }, Version: 0), default);
    }

    [Fact]
    public async Task Word_OfAnotherOffice_IsRefused()
    {
        await using (var db = await Host.DbAsync())
        {
            var other = new Organisation { Id = new(Guid.NewGuid()), Name = "另一评审委员会办公室", Kind = OrganisationKind.CommitteeOffice };
            db.Organisations.Add(other);
            db.OfficeSettings.Add(new OfficeSetting { Office = other.Id, Key = OfficeSettingKey.DocumentWord, Value = "新工职字" });
            db.Audit(default, Host.Clock.UtcNow(), "SetForTest", "test");
            (await db.SaveAsync(default)).MustAllow();
        }

        var verdict = await Host.As("zhaolei").Get<SaveOfficeSettings>().HandleAsync(
            new(await Host.OrganisationAsync(TitleReview.App.DevData.Cast.Office), new Dictionary<OfficeSettingKey, string> { [OfficeSettingKey.DocumentWord] = "新工职字", [OfficeSettingKey.DocumentWordSource] = "函" }, Version: 0), default);

        Assert.IsType<DocumentWordIsTaken>(Assert.Single(verdict.Refusals));
    }
}

public sealed class ApprovalNumberOnSqliteTests() : ApprovalNumberTests(UseCaseHost.SqliteAsync);

public sealed class ApprovalNumberOnPostgresTests(PostgresServer server) : ApprovalNumberTests(() => UseCaseHost.PostgresAsync(server));
