using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Administration;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Administration;

public abstract class OfficeSettingsTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Settings_OfAnOfficeThatHasSetNothing_AreTheDefaults()
    {
        var view = (await Host.As("zhaolei").Get<GetOfficeSettings>().HandleAsync(null, _ct))!;

        Assert.Equal(["24", "4", "3", "1"], view.Details.ReturnReminderHours.Concat(view.Details.WindowReminderDays).Select(number => $"{number}"));
        Assert.Empty(view.Details.Contact.Lines);
    }

    [Fact]
    public async Task Save_OfTheContact_StandsOnTheReceipt()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        (await SaveAsync("zhaolei", 0, (OfficeSettingKey.Telephone, " 0996-0000000 "), (OfficeSettingKey.PaperAddress, "州委党校教务科301室"), (OfficeSettingKey.PaperHours, "工作日10:00—13:30"), (OfficeSettingKey.SupervisionTelephone, "0996-0000001"))).MustAllow();

        var receipt = (await Host.As("zhoumin").Get<GetReceipt>().HandleAsync(id, _ct))!.Receipt.Print();

        var printed = receipt.Groups[0].Rows.Select(row => string.Join('|', row)).ToList();
        Assert.Equal(["咨询电话|0996-0000000", "纸质材料报送地址|州委党校教务科301室", "纸质材料接收时间|工作日10:00—13:30", "监督电话|0996-0000001"], printed[^4..]);
    }

    [Fact]
    public async Task Save_OfReminderTimes_IsReadInOrder_AndEmptyIsTheDefault()
    {
        (await SaveAsync("zhaolei", 0, (OfficeSettingKey.ReturnReminderHours, "6、 36，6"), (OfficeSettingKey.WindowReminderDays, "5"))).MustAllow();
        var set = (await Host.As("zhaolei").Get<GetOfficeSettings>().HandleAsync(null, _ct))!.Details;
        Assert.Equal([36, 6], set.ReturnReminderHours);
        Assert.Equal([5], set.WindowReminderDays);

        (await SaveAsync("zhaolei", set.Version, (OfficeSettingKey.ReturnReminderHours, ""))).MustAllow();
        Assert.Equal([24, 4], (await Host.As("zhaolei").Get<GetOfficeSettings>().HandleAsync(null, _ct))!.Details.ReturnReminderHours);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("24，四")]
    [InlineData("721")]
    [InlineData("1,2,3,4,5,6")]
    public async Task Save_OfTimesThatAreNone_IsRefused(string times) =>
        Assert.IsType<ReminderTimesAreWrong>(Assert.Single((await SaveAsync("zhaolei", 0, (OfficeSettingKey.ReturnReminderHours, times))).Refusals));

    [Fact]
    public async Task Save_OfTooMuch_OrByAnOldPage_ChangesNothing()
    {
        Assert.IsType<OfficeSettingIsTooLong>(Assert.Single((await SaveAsync("zhaolei", 0, (OfficeSettingKey.PaperAddress, new string('路', 121)))).Refusals));
        (await SaveAsync("zhaolei", 0, (OfficeSettingKey.Telephone, "1"))).MustAllow();

        Assert.IsType<PageIsStale>(Assert.Single((await SaveAsync("zhaolei", 0, (OfficeSettingKey.Telephone, "2"))).Refusals));
        Assert.Equal("1", (await Host.As("zhaolei").Get<GetOfficeSettings>().HandleAsync(null, _ct))!.Details.Contact.Telephone);
    }

    [Theory]
    [InlineData("liqiang")]
    [InlineData("wangwei")]
    [InlineData("sunhao")]
    public async Task Settings_ByAnybodyElse_AreNotFound(string subject)
    {
        Assert.Null(await Host.As(subject).Get<GetOfficeSettings>().HandleAsync(null, _ct));
        Assert.IsType<OperationNotFound>(Assert.Single((await SaveAsync(subject, 0, (OfficeSettingKey.Telephone, "1"))).Refusals));
    }

    [Fact]
    public async Task Settings_OfAnotherOffice_AreNotFound()
    {
        var other = await Host.OrganisationAsync(Cast.Centre);

        Assert.Null(await Host.As("zhaolei").Get<GetOfficeSettings>().HandleAsync(other, _ct));
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("zhaolei").Get<SaveOfficeSettings>().HandleAsync(new(other, new Dictionary<OfficeSettingKey, string>(), 0), _ct)).Refusals));
    }

    private async Task<Verdict> SaveAsync(string by, int version, params (OfficeSettingKey Key, string Value)[] values) =>
        await Host.As(by).Get<SaveOfficeSettings>().HandleAsync(new(await Host.OrganisationAsync(Cast.Office), values.ToDictionary(pair => pair.Key, pair => pair.Value), version), _ct);
}

public sealed class OfficeSettingsOnSqliteTests() : OfficeSettingsTests(UseCaseHost.SqliteAsync);

public sealed class OfficeSettingsOnPostgresTests(PostgresServer server) : OfficeSettingsTests(() => UseCaseHost.PostgresAsync(server));
