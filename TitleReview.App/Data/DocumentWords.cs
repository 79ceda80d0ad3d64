using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Data;

/// <summary>「发文机关代字」 of an office: its own, with the paper that gave it; otherwise what its notice says.</summary>
public static class DocumentWords
{
    public static async Task<Cited<string>> DocumentWordAsync(this ReviewDb db, OrganisationId office, Policy policy, CancellationToken ct)
    {
        var settings = await db.OfficeSettings.AsNoTracking()
            .Where(setting => setting.Office == office && (setting.Key == OfficeSettingKey.DocumentWord || setting.Key == OfficeSettingKey.DocumentWordSource)).ToListAsync(ct);
        var (word, source) = (Value(OfficeSettingKey.DocumentWord), Value(OfficeSettingKey.DocumentWordSource));
        return word.Length > 0 ? new Cited<string>(word, new Citation(source, ""), Confidence.Notice) : policy.Approval.Word;

        string Value(OfficeSettingKey key) => settings.Find(setting => setting.Key == key)?.Value ?? "";
    }
}
