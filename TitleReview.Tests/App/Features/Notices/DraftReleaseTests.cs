using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Notices;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Notices;

/// <summary>What stands between a draft that is written and a notice that holds: another person, and the registered directory.</summary>
public abstract class DraftReleaseTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Key = "submissions.maximum";

    /// <summary>RG-06.</summary>
    [Fact]
    public async Task Publish_ASpecialtyThatTheCommitteeHasNotRegistered_IsRefused()
    {
        await using (var db = await Host.DbAsync())
        {
            var registration = await db.CommitteeRegistrations.Select(one => one.Id).SingleAsync();
            db.Specialties.Add(new Specialty { Id = Guid.NewGuid(), Registration = registration, Position = 1, Series = "党干校教师", First = "哲学", Second = "马克思主义哲学" });
            db.Audit(default, Host.Clock.UtcNow(), "Directory", "test");
            (await db.SaveAsync(CancellationToken.None)).MustAllow();
        }
        var draft = await WrittenDraft.ReadyAsync(Host);

        var strange = Assert.Single((await WrittenDraft.CheckAsync(Host, draft))!.Points, point => point.Finding.Outcome == Outcome.Refused);
        Assert.Equal(("RG-06", "scope.specialties"), (strange.Finding.Rule, strange.Places.Single().Key));
        Assert.Contains("党干校（中等专科体制）教师", strange.Finding.Sentence, StringComparison.Ordinal);
        Assert.IsType<DraftIsNotReady>(Assert.Single((await PublishAsync(draft)).Refusals));

        (await WrittenDraft.SaveAsync(Host, draft, "scope.specialties", "马克思主义哲学", "二")).MustAllow();
        (await PublishAsync(draft)).MustAllow();
    }

    [Fact]
    public async Task Publish_ByWhoeverWroteInIt_IsRefused()
    {
        var draft = await WrittenDraft.ReadyAsync(Host);

        Assert.IsType<WriterDoesNotRelease>(Assert.Single((await PublishAsync(draft, by: WrittenDraft.Office)).Refusals));
        Assert.IsType<WriterDoesNotRelease>(Assert.Single((await WrittenDraft.CheckAsync(Host, draft))!.WhyNot.Refusals));
        // whoever puts one word into it has written in it too
        (await WrittenDraft.SaveAsync(Host, draft, Key, "4", "四（三）", by: WrittenDraft.Releaser)).MustAllow();
        Assert.IsType<WriterDoesNotRelease>(Assert.Single((await PublishAsync(draft)).Refusals));
    }

    [Fact]
    public async Task Publish_ByAStandInOfTheWriter_IsRefused()
    {
        var draft = await WrittenDraft.ReadyAsync(Host);
        var (today, writer) = (Host.Clock.Today(), await Host.PersonAsync(WrittenDraft.Office));
        await using (var db = await Host.DbAsync())
        {
            var assignment = await db.Assignments.Where(held => held.Person == writer).Select(held => held.Id).SingleAsync();
            db.StandIns.Add(new StandIn { Id = Guid.NewGuid(), Assignment = assignment, Delegate = await Host.PersonAsync("qianfang"), FromOn = today, ToOn = today, GrantedAt = Host.Clock.UtcNow() });
            db.Audit(default, Host.Clock.UtcNow(), "StandIn", "test");
            (await db.SaveAsync(CancellationToken.None)).MustAllow();
        }

        Assert.IsType<WriterDoesNotRelease>(Assert.Single((await PublishAsync(draft, by: "qianfang")).Refusals));
    }

    [Fact]
    public async Task Issue_OfASupplement_ByWhoeverWroteIt_IsRefused()
    {
        await using var db = await Host.DbAsync();
        var notice = await db.Notices.Select(one => one.Id).SingleAsync();
        var started = await Host.As(WrittenDraft.Office).Get<StartSupplement>().HandleAsync(new(notice), CancellationToken.None);
        (await WrittenDraft.SaveAsync(Host, started.Draft, "windows.apply", "2023-09-15 至 2023-10-27", "一")).MustAllow();
        var head = (await WrittenDraft.OpenAsync(Host, started.Draft))!.Head;
        (await Host.As(WrittenDraft.Office).Get<SaveDraftHead>().HandleAsync(new(started.Draft, head.Version, head.Title, "巴职改〔2023〕7号", Host.Clock.Today(), AppliesToAll: false), CancellationToken.None)).MustAllow();

        Assert.IsType<WriterDoesNotRelease>(Assert.Single((await IssueAsync(started.Draft, WrittenDraft.Office)).Refusals));
        await SecondOfficer.RegisterAsync(Host);
        (await IssueAsync(started.Draft, WrittenDraft.Releaser)).MustAllow();
    }

    private async Task<Verdict> IssueAsync(Guid draft, string by)
    {
        var view = (await WrittenDraft.CheckAsync(Host, draft, by))!;
        return await Host.As(by).Get<IssueSupplement>().HandleAsync(new(draft, view.Head.Version, view.PolicyHash!), CancellationToken.None);
    }

    private async Task<Verdict> PublishAsync(Guid draft, string by = WrittenDraft.Releaser)
    {
        await SecondOfficer.RegisterAsync(Host);
        var view = (await WrittenDraft.CheckAsync(Host, draft))!;
        return (await Host.As(by).Get<PublishDraft>().HandleAsync(new(draft, view.Head.Version, view.PolicyHash!), CancellationToken.None)).Verdict;
    }
}

public sealed class DraftReleaseOnSqliteTests() : DraftReleaseTests(UseCaseHost.SqliteAsync);

public sealed class DraftReleaseOnPostgresTests(PostgresServer server) : DraftReleaseTests(() => UseCaseHost.PostgresAsync(server));
