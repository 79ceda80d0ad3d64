using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;

namespace TitleReview.App.Features.Committees;

internal static class RegistrationCalls
{
    /// <summary>The letter whose days hold for whatever is begun now; null: none has been issued.</summary>
    public static async Task<Guid?> LastCallAsync(this ReviewDb db, CancellationToken ct) =>
        (await db.RegistrationCalls.AsNoTracking().OrderByDescending(call => call.IssuedAt).FirstOrDefaultAsync(ct))?.Id;
}
