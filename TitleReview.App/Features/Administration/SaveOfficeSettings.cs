using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

public sealed record OfficeSettingIsTooLong(int Most) : Refusal($"每项不超过{Most}字，请缩短后再保存。");

public sealed record ReminderTimesAreWrong(string What, int Most) : Refusal($"{What}请填1至5个不超过{Most}的整数，用逗号隔开，如“24，4”；留空则用系统建议值。");

public sealed class SaveOfficeSettings(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    private const int MostLetters = 120;
    private const int MostHours = 720;
    private const int MostDays = 30;
    private const int MostReminders = 5;

    /// <param name="Version">As it was on the page.</param>
    public sealed record Command(OrganisationId Office, IReadOnlyDictionary<OfficeSettingKey, string> Values, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SaveOfficeSettings), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (!me.Holds(Role.CommitteeOffice, command.Office))
        {
            return Verdict.Of(new OperationNotFound());
        }
        var values = command.Values.ToDictionary(pair => pair.Key, pair => Normal(pair.Key, pair.Value));
        var word = values.GetValueOrDefault(OfficeSettingKey.DocumentWord) ?? "";
        var verdict = Verdict.Of(
            values.Values.Any(value => value?.Length > MostLetters) ? new OfficeSettingIsTooLong(MostLetters) : null,
            values.TryGetValue(OfficeSettingKey.ReturnReminderHours, out var hours) && hours is null ? new ReminderTimesAreWrong("退回修改期限前几小时提醒", MostHours) : null,
            values.TryGetValue(OfficeSettingKey.WindowReminderDays, out var days) && days is null ? new ReminderTimesAreWrong("截止前几天提醒", MostDays) : null,
            word.Length > 0 && !ApprovalTemplate.Official.Takes(word) ? new DocumentWordIsWrong(ApprovalTemplate.Official.Source) : null,
            word.Length > 0 && string.IsNullOrEmpty(values.GetValueOrDefault(OfficeSettingKey.DocumentWordSource)) ? new DocumentWordNeedsSource() : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }

        db.Audit(me.Person, clock.UtcNow(), nameof(SaveOfficeSettings), command.Office.ToString(), string.Join(' ', values.Keys.Order().Select(key => key.ToString())));
        return await db.SaveAsync(ct, inside: async () =>
        {
            var stored = await db.OfficeSettings.Where(setting => setting.Office == command.Office).ToListAsync(ct);
            if (stored.Sum(setting => setting.Version) != command.Version)
            {
                return Verdict.Of(new PageIsStale());
            }
            if (word.Length > 0 && await db.OfficeSettings.AnyAsync(setting => setting.Office != command.Office && setting.Key == OfficeSettingKey.DocumentWord && setting.Value == word, ct))
            {
                return Verdict.Of(new DocumentWordIsTaken());
            }
            foreach (var (key, value) in values)
            {
                Put(db, command.Office, stored.Find(setting => setting.Key == key), key, value!);
            }
            return Verdict.Allowed;
        });
    }

    private static void Put(ReviewDb db, OrganisationId office, OfficeSetting? stored, OfficeSettingKey key, string value)
    {
        if (stored is not null)
        {
            stored.Value = value;
        }
        else if (value.Length > 0)
        {
            db.OfficeSettings.Add(new OfficeSetting { Office = office, Key = key, Value = value });
        }
    }

    /// <summary>As stored; null for reminder times that are none.</summary>
    private static string? Normal(OfficeSettingKey key, string typed) => key switch
    {
        OfficeSettingKey.ReturnReminderHours => Times(typed, MostHours),
        OfficeSettingKey.WindowReminderDays => Times(typed, MostDays),
        _ => typed.Trim(),
    };

    private static string? Times(string typed, int most)
    {
        var parts = typed.Split([',', '，', '、', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var numbers = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Distinct().OrderDescending().ToList();
        return numbers.Count > MostReminders || numbers.Exists(number => number < 1 || number > most)
            ? null
            : string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
    }
}
