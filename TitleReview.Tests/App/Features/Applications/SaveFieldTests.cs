using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public abstract class SaveFieldTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly FieldKey _profession = new("Basic", 0, "profession");

    [Fact]
    public async Task Save_OverWhatAnotherWindowSaved_ReturnsBothTextsAndOverwritesNothing()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        Assert.Equal(1, (await SaveAsync(id, _profession, "第一个窗口", version: 0)).Version);

        var late = await SaveAsync(id, _profession, "第二个窗口", version: 0);

        Assert.IsType<FieldChangedElsewhere>(Assert.Single(late.Verdict.Refusals));
        Assert.Equal((1, "第一个窗口"), (late.Version, late.Theirs));
        Assert.Equal(new StoredField("第一个窗口", 1), await StoredAsync(id, _profession));
    }

    [Fact]
    public async Task Save_WithTheVersionOfTheConflict_KeepsMine()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        await SaveAsync(id, _profession, "第一个窗口", version: 0);
        var late = await SaveAsync(id, _profession, "第二个窗口", version: 0);

        Assert.False((await SaveAsync(id, _profession, "第二个窗口", late.Version)).Verdict.IsRefused);
        Assert.Equal(new StoredField("第二个窗口", 2), await StoredAsync(id, _profession));
    }

    [Fact]
    public async Task Save_OfTheSameTextAgain_AfterALostAnswer_IsNoConflict()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        await SaveAsync(id, _profession, "同一份内容", version: 0);

        var again = await SaveAsync(id, _profession, "同一份内容", version: 0);

        Assert.Equal((false, 1, null), (again.Verdict.IsRefused, again.Version, again.Theirs));
        Assert.Equal(new StoredField("同一份内容", 1), await StoredAsync(id, _profession));
        Assert.IsType<FieldChangedElsewhere>(Assert.Single((await SaveAsync(id, _profession, "同一份内容", version: 7)).Verdict.Refusals));
    }

    [Fact]
    public async Task Save_FromTwoWindowsAtOnce_OneWins()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        for (var round = 0; round < 10; round++)
        {
            var version = round;
            var windows = new[] { "甲", "乙" }.Select(window => (Text: $"{window}{version}", Use: Host.As("zhoumin").Get<SaveField>())).ToList();

            var results = await Task.WhenAll(windows.Select(window => Task.Run(() => window.Use.HandleAsync(new(id, _profession, window.Text, version), CancellationToken.None))));

            var winner = Assert.Single(Enumerable.Range(0, 2), at => !results[at].Verdict.IsRefused);
            Assert.IsType<FieldChangedElsewhere>(Assert.Single(results[1 - winner].Verdict.Refusals));
            Assert.Equal(windows[winner].Text, results[1 - winner].Theirs);
            Assert.Equal(new StoredField(windows[winner].Text, version + 1), await StoredAsync(id, _profession));
        }
    }

    [Fact]
    public async Task Save_ThreeTimes_KeepsEveryVersionWithWhoAndWhen()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        string[] texts = ["一稿", "", "三稿"];
        for (var version = 0; version < texts.Length; version++)
        {
            Assert.Equal(version + 1, (await SaveAsync(id, _profession, texts[version], version)).Version);
            Host.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await using var db = await Host.DbAsync();
        var history = await db.FieldChanges.OrderBy(change => change.FieldVersion).ToListAsync();
        var me = await Host.PersonAsync("zhoumin");
        Assert.Equal([1, 2, 3], history.Select(change => change.FieldVersion));
        Assert.All(history, change => Assert.Equal(me, change.By));
        Assert.Equal(history.Select((_, index) => UseCaseHost.Start.UtcDateTime.AddMinutes(index)), history.Select(change => change.At));
        Assert.All(texts.Where(text => text.Length > 0), text => Assert.DoesNotContain(history, change => change.Box.Contains(text, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Basic", 0, "salary")]
    [InlineData("Nowhere", 0, "phone")]
    [InlineData("Basic", 1, "phone")]
    [InlineData("Basic", 0, "none")]
    [InlineData("Education", 0, "school")]
    [InlineData("Education", 1, "school")]
    [InlineData("Education", -1, "school")]
    [InlineData("Education", 1, "none")]
    [InlineData("", 0, "")]
    public async Task Save_OfABoxThatIsNotInTheForm_IsRefused(string section, int row, string field)
    {
        var id = await CompleteApplication.StartedAsync(Host);

        var result = await SaveAsync(id, new(section, row, field), "某值", version: 0);

        Assert.IsType<FieldIsUnknown>(Assert.Single(result.Verdict.Refusals));
        await using var db = await Host.DbAsync();
        Assert.Equal(0, await db.FieldChanges.CountAsync() + await db.ApplicationFields.CountAsync());
    }

    [Fact]
    public async Task Save_InARemovedRow_IsRefusedUntilItIsRestored()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        var school = new FieldKey("Education", 1, "school");
        (await Host.As("zhoumin").Get<AddRow>().HandleAsync(id, "Education", CancellationToken.None)).MustAllow();
        (await Host.As("zhoumin").Get<RemoveRow>().HandleAsync(new(id, "Education", 1, Restore: false), CancellationToken.None)).MustAllow();
        Assert.IsType<FieldIsUnknown>(Assert.Single((await SaveAsync(id, school, "某校", version: 0)).Verdict.Refusals));

        (await Host.As("zhoumin").Get<RemoveRow>().HandleAsync(new(id, "Education", 1, Restore: true), CancellationToken.None)).MustAllow();
        Assert.False((await SaveAsync(id, school, "某校", version: 0)).Verdict.IsRefused);
    }

    [Fact]
    public async Task Save_OfTheLongestTextAndOneMore_IsKeptAndRefused()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        var longest = new string('长', FieldCheck.Longest);
        Assert.False((await SaveAsync(id, _profession, longest, version: 0)).Verdict.IsRefused);

        var refusal = Assert.IsType<TextIsTooLong>(Assert.Single((await SaveAsync(id, _profession, longest + "长", version: 1)).Verdict.Refusals));

        Assert.Equal("内容超过20000字，没有保存，请删减后再试。", refusal.ToString());
        Assert.Equal(new StoredField(longest, 1), await StoredAsync(id, _profession));
    }

    /// <summary>Security study 9, 53 and 128: what is typed is kept as typed, whatever it is.</summary>
    [Theory]
    [InlineData("a\0b")]
    [InlineData("<script>alert(1)</script>{{1}}@(1)")]
    [InlineData("'; DROP TABLE cases; --")]
    [InlineData("\u200B１２３Ｘ·𠮷😀\u202E")]
    [InlineData("  前后有空格\r\n ")]
    public async Task Save_OfAnyCharacters_GivesThemBack(string text)
    {
        var id = await CompleteApplication.StartedAsync(Host);
        await SaveAsync(id, _profession, text, version: 0);

        Assert.Equal(new StoredField(text, 1), await StoredAsync(id, _profession));
    }

    [Fact]
    public async Task Save_AfterTheSubmission_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var before = await StoredAsync(id, _profession);

        var result = await SaveAsync(id, _profession, "改后", before.Version);

        Assert.Equal(Stage.UnitAudit, Assert.IsType<StageDoesNotAllow>(Assert.Single(result.Verdict.Refusals)).Stage);
        Assert.Equal(before, await StoredAsync(id, _profession));
    }

    private Task<SaveField.Result> SaveAsync(CaseId id, FieldKey key, string value, int version) =>
        Host.As("zhoumin").Get<SaveField>().HandleAsync(new(id, key, value, version), CancellationToken.None);

    private async Task<StoredField> StoredAsync(CaseId id, FieldKey key)
    {
        await using var db = await Host.DbAsync();
        return (await Host.Get<FieldStore>().ReadAsync(db, id, CancellationToken.None))[key];
    }
}

public sealed class SaveFieldOnSqliteTests() : SaveFieldTests(UseCaseHost.SqliteAsync);

public sealed class SaveFieldOnPostgresTests(PostgresServer server) : SaveFieldTests(() => UseCaseHost.PostgresAsync(server));
