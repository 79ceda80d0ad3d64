using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「办公室设置」: what a committee's office says of itself. The numbers are stored.</summary>
public enum OfficeSettingKey
{
    /// <summary>咨询电话</summary>
    Telephone = 1,

    /// <summary>纸质材料报送地址</summary>
    PaperAddress = 2,

    /// <summary>纸质材料接收时间</summary>
    PaperHours = 3,

    /// <summary>监督电话</summary>
    SupervisionTelephone = 4,

    /// <summary>退回修改期限前几小时提醒</summary>
    ReturnReminderHours = 5,

    /// <summary>申报、缴费、备案截止前几天提醒</summary>
    WindowReminderDays = 6,

    /// <summary>发文机关代字</summary>
    DocumentWord = 7,

    /// <summary>发文机关代字的依据</summary>
    DocumentWordSource = 8,
}

/// <summary>One value of one office; without a row the default holds.</summary>
public sealed class OfficeSetting : IVersioned
{
    public OrganisationId Office { get; init; }

    public OfficeSettingKey Key { get; init; }

    public required string Value { get; set; }

    public int Version { get; set; }
}
