using Microsoft.AspNetCore.Components;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

public sealed partial class OfficeSettingsPage
{
    private static readonly IReadOnlyList<(OfficeSettingKey Key, string Title, string Help)> Boxes =
    [
        (OfficeSettingKey.Telephone, "咨询电话", "办公电话，不要填个人手机号"),
        (OfficeSettingKey.SupervisionTelephone, "监督电话", "受理异议和举报的电话"),
        (OfficeSettingKey.PaperAddress, "纸质材料报送地址", "写到房间号"),
        (OfficeSettingKey.PaperHours, "纸质材料接收时间", "如：工作日10:00—13:30、16:00—19:30"),
        (OfficeSettingKey.ReturnReminderHours, "退回修改期限前几小时提醒", $"系统建议值：{Words(OfficeDetails.DefaultReturnReminderHours)}"),
        (OfficeSettingKey.WindowReminderDays, "申报、缴费、备案截止前几天提醒", $"系统建议值：{Words(OfficeDetails.DefaultWindowReminderDays)}"),
        (OfficeSettingKey.DocumentWord, "发文机关代字", "用于任职资格文件编号，如“新工职字”；没有填写的，用评审通知的代字"),
        (OfficeSettingKey.DocumentWordSource, "代字的依据", "批准代字的文件名称和文号"),
    ];

    [Inject] public required GetOfficeSettings GetOfficeSettings { get; init; }

    [Inject] public required SaveOfficeSettings SaveOfficeSettings { get; init; }

    [SupplyParameterFromQuery(Name = "office")] public string? OfficeText { get; set; }

    private GetOfficeSettings.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private Dictionary<OfficeSettingKey, string> Values { get; set; } = [];

    private Verdict? Verdict { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        OrganisationId? office = Guid.TryParse(OfficeText, out var id) ? new(id) : null;
        View = await GetOfficeSettings.HandleAsync(office, CancellationToken.None);
        IsLoaded = true;
        if (View?.Details is { } details)
        {
            Values = new()
            {
                [OfficeSettingKey.Telephone] = details.Contact.Telephone,
                [OfficeSettingKey.SupervisionTelephone] = details.Contact.Supervision,
                [OfficeSettingKey.PaperAddress] = details.Contact.PaperAddress,
                [OfficeSettingKey.PaperHours] = details.Contact.PaperHours,
                [OfficeSettingKey.ReturnReminderHours] = Words(details.ReturnReminderHours),
                [OfficeSettingKey.WindowReminderDays] = Words(details.WindowReminderDays),
                [OfficeSettingKey.DocumentWord] = details.DocumentWord,
                [OfficeSettingKey.DocumentWordSource] = details.DocumentWordSource,
            };
        }
    }

    private async Task SaveAsync()
    {
        Verdict = await SaveOfficeSettings.HandleAsync(new(View!.Office, Values, View.Details.Version), CancellationToken.None);
        if (!Verdict.IsRefused)
        {
            await LoadAsync();
        }
    }

    private static string Words(IEnumerable<int> numbers) => string.Join("，", numbers);
}
