using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>What an office has set, with the defaults where it has set nothing.</summary>
/// <param name="ReturnReminderHours">Before the deadline of a return, the earliest reminder first.</param>
/// <param name="WindowReminderDays">Before a window closes or a filing is due, the earliest reminder first.</param>
/// <param name="Version">Grows with every change.</param>
public sealed record OfficeDetails(OfficeContact Contact, IReadOnlyList<int> ReturnReminderHours, IReadOnlyList<int> WindowReminderDays, int Version)
{
    /// <summary>「发文机关代字」; empty: what the notice says.</summary>
    public string DocumentWord { get; init; } = "";

    /// <summary>The paper that gave the word.</summary>
    public string DocumentWordSource { get; init; } = "";

    public static IReadOnlyList<int> DefaultReturnReminderHours { get; } = [24, 4];

    /// <remarks>Rule TW-06 names three days before the end of the payment.</remarks>
    public static IReadOnlyList<int> DefaultWindowReminderDays { get; } = [3, 1];

    internal static OfficeDetails Of(IReadOnlyList<OfficeSetting> settings)
    {
        return new(
            new OfficeContact(Value(OfficeSettingKey.Telephone), Value(OfficeSettingKey.PaperAddress), Value(OfficeSettingKey.PaperHours), Value(OfficeSettingKey.SupervisionTelephone)),
            Numbers(OfficeSettingKey.ReturnReminderHours, DefaultReturnReminderHours),
            Numbers(OfficeSettingKey.WindowReminderDays, DefaultWindowReminderDays),
            settings.Sum(setting => setting.Version))
        {
            DocumentWord = Value(OfficeSettingKey.DocumentWord),
            DocumentWordSource = Value(OfficeSettingKey.DocumentWordSource),
        };

        string Value(OfficeSettingKey key) => settings.FirstOrDefault(setting => setting.Key == key)?.Value ?? "";

        IReadOnlyList<int> Numbers(OfficeSettingKey key, IReadOnlyList<int> otherwise) =>
            Value(key) is { Length: > 0 } text ? [.. text.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))] : otherwise;
    }
}

public static class OfficeDetailsQuery
{
    public static async Task<OfficeDetails> OfficeDetailsAsync(this ReviewDb db, OrganisationId office, CancellationToken ct) =>
        OfficeDetails.Of(await db.OfficeSettings.AsNoTracking().Where(setting => setting.Office == office).ToListAsync(ct));
}
