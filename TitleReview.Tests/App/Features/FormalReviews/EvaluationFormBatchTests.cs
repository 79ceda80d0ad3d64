using System.Text;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Documents;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Files;
using TitleReview.App.Jobs;
using TitleReview.Core.Applications;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.FormalReviews;

/// <summary>The forms of a notice as one batch: those that are missing and no others, once each, and for the office of the notice alone.</summary>
public abstract class EvaluationFormBatchTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private EvaluationFormDesk Desk => field ??= new(Host);

    [Fact]
    public async Task Start_WhenNobodyIsMissing_DoesNothing()
    {
        await FinalCases.AddAsync(Host, 2);
        var notice = await Desk.NoticeAsync();
        OfficePath.Accept(await Desk.StartAsync(notice));
        await Desk.Worker().WorkAsync(default);

        Assert.IsType<NoEvaluationFormToPrint>(Assert.Single((await Desk.StartAsync(notice)).Refusals));

        Assert.Equal(0, await Desk.Worker().WorkAsync(default));
        Assert.False((await Desk.ViewAsync(notice)).MayGoOn);
        await Desk.OnceEachAsync(2);
    }

    [Fact]
    public async Task Batch_AfterTheDataChanged_PrintsAnew_AndTheOldPrintIsVoid()
    {
        var cases = await FinalCases.AddAsync(Host, 3);
        var notice = await Desk.NoticeAsync();
        OfficePath.Accept(await Desk.StartAsync(notice));
        await Desk.Worker().WorkAsync(default);

        await new OfficePath(Host).ChangeAsync(cases[1].Case, SectionCatalogue.Basic, "ethnicity", "回族", row: 0);

        var view = await Desk.ViewAsync(notice);
        Assert.Equal((2, 1, "上次生成已完成，现有1人需要生成。"), (view.Standing, view.Wanted, view.StateTitle));
        Assert.Equal([FormStanding.Standing, FormStanding.Void, FormStanding.Standing], view.Rows.Select(row => row.Standing));
        Assert.Equal("2023-900002", Assert.Single((await Desk.ViewAsync(notice, state: "wanted")).Rows).Number);
        Assert.Equal(2, (await Desk.ViewAsync(notice, state: "standing")).Total);
        OfficePath.Accept(await Desk.StartAsync(notice));
        Assert.Equal(1, await Desk.Worker().WorkAsync(default));
        Assert.Null(await Host.As("final2").Get<GetPrintedForm>().HandleAsync(cases[1].Case, 1, default));
        Assert.NotNull(await Host.As("final2").Get<GetPrintedForm>().HandleAsync(cases[1].Case, 2, default));
        Assert.Equal([1, 2, 1], (await Desk.ViewAsync(notice)).Rows.Select(row => row.Print!.Number));
        Assert.Equal(["1", "2", "1"], (await FilesAsync(notice)).Select(file => file.Split(' ')[2]));
    }

    [Fact]
    public async Task Batch_StoppedInTheMiddle_GoesOnWhereItWas()
    {
        await FinalCases.AddAsync(Host, 6);
        var notice = await Desk.NoticeAsync();
        OfficePath.Accept(await Desk.StartAsync(notice));

        // the third is drawn when he stops it, and is not kept
        Assert.Equal(2, await Desk.Worker(async (drawn, _) =>
        {
            if (drawn == 3)
            {
                OfficePath.Accept(await Desk.StopAsync(notice));
            }
        }).WorkAsync(default));

        Assert.Equal((2, EvaluationFormBatchState.Stopped, "已停止，可以继续。"), ((await Desk.ViewAsync(notice)).Standing, (await Desk.ViewAsync(notice)).State, (await Desk.ViewAsync(notice)).StateTitle));
        Assert.Equal(0, await Desk.Worker().WorkAsync(default));
        Assert.IsType<EvaluationFormsNotUnderWay>(Assert.Single((await Desk.StopAsync(notice)).Refusals));
        OfficePath.Accept(await Desk.StartAsync(notice));
        Assert.Equal(4, await Desk.Worker().WorkAsync(default));
        await Desk.OnceEachAsync(6);
    }

    [Fact]
    public async Task Batch_CharacterWithoutGlyph_TheOthersArePrinted_AndThePageNamesIt()
    {
        await FinalCases.AddAsync(Host, 3, name: number => number == 2 ? "甲\U000323AF" : $"甲{FinalCases.ChineseNumber(number)}");
        var notice = await Desk.NoticeAsync();
        OfficePath.Accept(await Desk.StartAsync(notice));

        Assert.Equal(2, await Host.Get<EvaluationFormWorker>().WorkAsync(default));

        var view = await Desk.ViewAsync(notice, state: "failed");
        Assert.Equal((2, 1, EvaluationFormBatchState.Done), (view.Standing, view.Failed, view.State));
        Assert.Contains("U+323AF", Assert.Single(view.Rows).Problem, StringComparison.Ordinal);
        OfficePath.Accept(await Desk.StartAsync(notice));
        Assert.Equal(1, await Desk.Worker().WorkAsync(default));
        Assert.Equal(0, (await Desk.ViewAsync(notice)).Failed);
        await Desk.OnceEachAsync(3);
    }

    [Fact]
    public async Task Batch_OneThatCannotBeDrawn_IsLeftOut_AndWhatIsBrokenForAllStops()
    {
        await FinalCases.AddAsync(Host, 3);
        var notice = await Desk.NoticeAsync();
        OfficePath.Accept(await Desk.StartAsync(notice));
        Assert.Equal(2, await Desk.Worker((drawn, _) => drawn == 2 ? throw new PrintFailedException("cairo") : Task.CompletedTask).WorkAsync(default));
        Assert.Equal((1, EvaluationFormBatchState.Done), ((await Desk.ViewAsync(notice)).Failed, (await Desk.ViewAsync(notice)).State));
        OfficePath.Accept(await Desk.StartAsync(notice));

        Assert.Equal(0, await Desk.Worker((_, _) => throw new IOException("gone")).WorkAsync(default));

        Assert.Equal((EvaluationFormBatchState.Stopped, PrintDesk.Failed), ((await Desk.ViewAsync(notice)).State, (await Desk.ViewAsync(notice)).Problem));
    }

    [Fact]
    public async Task Batch_DatabaseGoneForAMoment_GoesOnByItself()
    {
        await FinalCases.AddAsync(Host, 3);
        var notice = await Desk.NoticeAsync();
        OfficePath.Accept(await Desk.StartAsync(notice));

        await Assert.ThrowsAsync<DbUpdateException>(() => Desk.Worker((drawn, _) => drawn == 2 ? throw new DbUpdateException("gone", new GoneDatabase()) : Task.CompletedTask).WorkAsync(default));

        Assert.Equal((1, EvaluationFormBatchState.Running, ""), ((await Desk.ViewAsync(notice)).Standing, (await Desk.ViewAsync(notice)).State, (await Desk.ViewAsync(notice)).Problem));
        Assert.Equal(2, await Desk.Worker().WorkAsync(default));
        await Desk.OnceEachAsync(3);
    }

    [Fact]
    public async Task Batch_OfThreeWorkersAtOnce_PrintsNothingTwice()
    {
        await FinalCases.AddAsync(Host, 12);
        OfficePath.Accept(await Desk.StartAsync(await Desk.NoticeAsync()));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Desk.Worker().WorkAsync(default))));

        await Desk.OnceEachAsync(12);
    }

    /// <summary>The first has drawn its third form when its lease is the second's: that form is not on record, and the second prints it.</summary>
    [Fact]
    public async Task Batch_WhoseLeaseIsLost_GoesOnElsewhere_AndNothingIsPrintedTwice()
    {
        await FinalCases.AddAsync(Host, 6);
        var notice = await Desk.NoticeAsync();
        OfficePath.Accept(await Desk.StartAsync(notice));
        var second = 0;

        var first = await Desk.Worker(async (drawn, _) =>
        {
            if (drawn == 3)
            {
                await ExpireAsync();
                second = await Desk.Worker().WorkAsync(default);
            }
        }).WorkAsync(default);

        Assert.Equal((2, 4), (first, second));
        Assert.Equal(EvaluationFormBatchState.Done, (await Desk.ViewAsync(notice)).State);
        await Desk.OnceEachAsync(6);
    }

    /// <summary>The second has it and has printed nothing yet: what the first still draws is not on record, and it draws nothing further.</summary>
    [Fact]
    public async Task Batch_WhoseLeaseIsAnothers_KeepsNothingFurther()
    {
        await FinalCases.AddAsync(Host, 5);
        var claims = Host.Get<EvaluationFormClaims>();
        OfficePath.Accept(await Desk.StartAsync(await Desk.NoticeAsync()));
        var (drawn, taken) = (0, (EvaluationFormClaims.Claim?)null);

        Assert.Equal(2, await Desk.Worker(async (number, _) =>
        {
            drawn = number;
            if (number == 3)
            {
                await ExpireAsync();
                taken = await claims.TakeAsync(default);
            }
        }).WorkAsync(default));

        Assert.Equal(3, drawn);
        await claims.GiveBackAsync(taken!, default);
        Assert.Equal(3, await Desk.Worker().WorkAsync(default));
        await Desk.OnceEachAsync(5);
    }

    /// <summary>While his form is drawn, the applicant prints it himself, and another changes his data.</summary>
    [Fact]
    public async Task Batch_PrintedOrChangedMeanwhile_IsNotPrintedTwiceNorOfOldData()
    {
        var cases = await FinalCases.AddAsync(Host, 2);
        var notice = await Desk.NoticeAsync();
        OfficePath.Accept(await Desk.StartAsync(notice));
        var path = new OfficePath(Host);

        // the first by himself; the second changed, so that it is drawn again
        Assert.Equal(1, await Desk.Worker(async (drawn, _) =>
        {
            switch (drawn)
            {
                case 1:
                    (await Host.As("final1").Get<PrintEvaluationForm>().HandleAsync(new(cases[0].Case, "https://reviews.example/"), default)).Verdict.MustAllow();
                    break;
                case 2:
                    await path.ChangeAsync(cases[1].Case, SectionCatalogue.Basic, "ethnicity", "回族");
                    break;
                default:
                    Assert.Equal(3, drawn);
                    break;
            }
        }).WorkAsync(default));

        await Desk.OnceEachAsync(2);
        Assert.Equal((2, 2), ((await Desk.ViewAsync(notice)).Standing, (await Desk.ViewAsync(notice)).All));
    }

    [Fact]
    public async Task Notice_ThatWantsNoForm_SaysSoOfEach_AndNothingIsPrinted()
    {
        var notAsked = await AnotherNotice.PublishAsync(Host, ("evaluation_form.is_required", false));
        await new OfficePath(Host).AcceptedAsync("magang", Cast.OtherUnit, "2023-0002", under: notAsked);

        var view = await Desk.ViewAsync(notAsked);

        Assert.Equal((0, 1), (view.All, view.Total));
        Assert.Equal(FormStanding.NotPrintable, Assert.Single(view.Rows).Standing);
        Assert.Equal("本通知不需要提交评审表。", view.Rows[0].Printable.Sentence);
        Assert.IsType<NoEvaluationFormToPrint>(Assert.Single((await Desk.StartAsync(notAsked)).Refusals));
        Assert.Null(await Host.As(EvaluationFormDesk.Office).Get<GetJoinedForms>().HandleAsync(notAsked, 1, default));
    }

    /// <summary>What the false printer wrote for each print that stands, by case number.</summary>
    private async Task<IReadOnlyList<string>> FilesAsync(NoticeId notice)
    {
        var files = new List<string>();
        foreach (var row in (await Desk.ViewAsync(notice)).Rows)
        {
            files.Add(Encoding.UTF8.GetString(await Host.Get<FileVault>().GetAsync(row.Print!.Pdf, default)));
        }
        return files;
    }

    /// <summary>As if the machine of the one who has it had stood still.</summary>
    private async Task ExpireAsync()
    {
        await using var db = await Host.DbAsync();
        await db.EvaluationFormBatches.ExecuteUpdateAsync(set => set.SetProperty(batch => batch.LeaseEndsAt, new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
    }

}

public sealed class EvaluationFormBatchOnSqliteTests() : EvaluationFormBatchTests(UseCaseHost.SqliteAsync);

public sealed class EvaluationFormBatchOnPostgresTests(PostgresServer server) : EvaluationFormBatchTests(() => UseCaseHost.PostgresAsync(server));
