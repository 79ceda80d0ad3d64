using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public abstract class PersonalRecordTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    private static Dictionary<string, string> Filled => new(StringComparer.Ordinal)
    {
        ["idNumber"] = FilledForm.IdNumber, ["ethnicity"] = "汉族", ["politics"] = "群众", ["phone"] = "13900000000", ["workStart"] = "2020-08",
        ["profession"] = "党史党建教学", ["professionStart"] = "2020",
    };

    private static Dictionary<string, string> Own => new(Filled, StringComparer.Ordinal) { ["idNumber"] = "652201190506070082" };

    [Fact]
    public async Task Save_WholeRecord_IsReadBackAndEncryptedAtRest()
    {
        (await SaveAsync("zhoumin", Filled, 0)).MustAllow();

        var view = (await Host.As("zhoumin").Get<GetPersonalRecord>().HandleAsync(_ct))!;
        Assert.Equal(("周敏", 1), (view.Name, view.Version));
        Assert.Equal(Filled, view.Boxes);
        await using var db = await Host.DbAsync();
        var row = await db.PersonalRecords.SingleAsync(_ct);
        Assert.DoesNotContain(FilledForm.IdNumber, row.Box + row.IdNumberName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AnApplication_BeginsWithTheRecord()
    {
        (await SaveAsync("zhoumin", Filled, 0)).MustAllow();

        var id = await CompleteApplication.StartedAsync(Host);

        var view = (await Host.As("zhoumin").Get<GetApplication>().HandleAsync(id, SectionCatalogue.Basic, _ct))!;
        Assert.Equal(Filled, view.Values.Where(pair => pair.Key.Section == SectionCatalogue.Basic).ToDictionary(pair => pair.Key.Field, pair => pair.Value.Value, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Save_NumberTypedFullWidthAndSmallX_IsPutRight()
    {
        var boxes = Filled;
        boxes["idNumber"] = " ６５２８０１１９０１０２０３００１x ";

        (await SaveAsync("zhoumin", boxes, 0)).MustAllow();

        Assert.Equal(FilledForm.IdNumber, (await Host.As("zhoumin").Get<GetPersonalRecord>().HandleAsync(_ct))!.Boxes["idNumber"]);
    }

    [Theory]
    [InlineData("idNumber", "652801190102030011", "校验码")]
    [InlineData("idNumber", "", "身份证号")]
    [InlineData("phone", "12345", "手机")]
    [InlineData("ethnicity", "火星族", "族别")]
    [InlineData("workStart", "2020年8月", "参加工作时间")]
    [InlineData("profession", "无", "现从事专业技术工作")]
    public async Task Save_WrongBox_IsRefusedAndNothingKept(string key, string value, string words)
    {
        var boxes = Filled;
        boxes[key] = value;

        var refusal = Assert.IsType<FindingRefuses>(Assert.Single((await SaveAsync("zhoumin", boxes, 0)).Refusals));

        Assert.Contains(words, refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, (await Host.As("zhoumin").Get<GetPersonalRecord>().HandleAsync(_ct))!.Version);
    }

    [Fact]
    public async Task Save_NumberOfAnotherPerson_IsRefused()
    {
        (await SaveAsync("zhoumin", Filled, 0)).MustAllow();

        Assert.IsType<IdNumberIsTaken>(Assert.Single((await SaveAsync("magang", Filled, 0)).Refusals));
        (await SaveAsync("zhoumin", Filled, 1)).MustAllow();
    }

    /// <summary>Whose number it was, by ids alone; and the answer is not given without end.</summary>
    [Fact]
    public async Task Save_NumberOfAnotherPersonAgainAndAgain_IsOnRecordAndEndsAfterFive()
    {
        (await SaveAsync("zhoumin", Filled, 0)).MustAllow();
        for (var one = 1; one <= 5; one++)
        {
            Assert.IsType<IdNumberIsTaken>(Assert.Single((await SaveAsync("magang", Filled, 0)).Refusals));
            Host.Clock.Advance(TimeSpan.FromHours(1));
        }

        var refused = Assert.IsType<TooManyTakenNumbers>(Assert.Single((await SaveAsync("magang", Filled, 0)).Refusals));
        Assert.Contains("9月19日 10:01以后再试", refused.Sentence, StringComparison.Ordinal);
        Assert.IsType<TooManyTakenNumbers>(Assert.Single((await SaveAsync("magang", Own, 0)).Refusals));
        await using var db = await Host.DbAsync();
        var (holder, tried) = (await Host.PersonAsync("zhoumin"), await Host.PersonAsync("magang"));
        var entries = await db.AuditEntries.Where(entry => entry.Operation == "TryTakenIdNumber").ToListAsync(_ct);
        Assert.Equal(5, entries.Count);
        Assert.All(entries, entry => Assert.Equal((tried, tried.ToString(), $"held by {holder}"), (entry.Actor, entry.Subject, entry.Detail)));
        Assert.DoesNotContain(await db.AuditEntries.Select(entry => entry.Subject + entry.Detail).ToListAsync(_ct), text => text.Contains(FilledForm.IdNumber, StringComparison.Ordinal));

        Host.Clock.Advance(TimeSpan.FromHours(19));
        (await SaveAsync("magang", Own, 0)).MustAllow();
    }

    [Fact]
    public async Task Save_OwnNumberAfterTooManyTries_IsStillKept()
    {
        (await SaveAsync("zhoumin", Filled, 0)).MustAllow();
        (await SaveAsync("magang", Own, 0)).MustAllow();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => SaveAsync("magang", Filled, 1))));

        (await SaveAsync("magang", new Dictionary<string, string>(Own, StringComparer.Ordinal) { ["phone"] = "13900000001" }, 1)).MustAllow();
        await using var db = await Host.DbAsync();
        Assert.Equal(5, await db.AuditEntries.CountAsync(entry => entry.Operation == "TryTakenIdNumber", _ct));
    }

    [Fact]
    public async Task Save_BoxLongerThanAnyBox_IsRefused()
    {
        var boxes = Filled;
        boxes["profession"] = new string('长', FieldCheck.Longest + 1);
        Assert.IsType<TextIsTooLong>(Assert.Single((await SaveAsync("zhoumin", boxes, 0)).Refusals));

        boxes["profession"] = new string('长', FieldCheck.Longest);
        (await SaveAsync("zhoumin", boxes, 0)).MustAllow();
    }

    [Fact]
    public async Task Save_OldVersionOrUnknownBox_IsRefused()
    {
        (await SaveAsync("zhoumin", Filled, 0)).MustAllow();

        Assert.IsType<PageIsStale>(Assert.Single((await SaveAsync("zhoumin", Filled, 0)).Refusals));
        Assert.IsType<PersonalRecordIsUnknown>(Assert.Single((await SaveAsync("zhoumin", new Dictionary<string, string>(Filled, StringComparer.Ordinal) { ["salary"] = "1" }, 1)).Refusals));
    }

    [Fact]
    public async Task Get_WhoAppliesForNothing_SeesNothing()
    {
        Assert.Null(await Host.As("liqiang").Get<GetPersonalRecord>().HandleAsync(_ct));
        Assert.True((await SaveAsync("liqiang", Filled, 0)).IsRefused);
    }

    private Task<Verdict> SaveAsync(string who, IReadOnlyDictionary<string, string> boxes, int version) =>
        Host.As(who).Get<SavePersonalRecord>().HandleAsync(new(boxes, version), _ct);
}

public sealed class PersonalRecordOnSqliteTests() : PersonalRecordTests(UseCaseHost.SqliteAsync);

public sealed class PersonalRecordOnPostgresTests(PostgresServer server) : PersonalRecordTests(() => UseCaseHost.PostgresAsync(server));
