using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>「演示时钟」: in Development the whole path can be walked in minutes. Sign-in keeps the real time.</summary>
public sealed class DemoClock(IDbContextFactory<ReviewDb> dbs) : TimeProvider
{
    private const string Key = "demo-clock-offset";

    private long _offset;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _offset));

    public async Task LoadAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Settings.AsNoTracking().SingleOrDefaultAsync(setting => setting.Key == Key, ct) is { } stored)
        {
            Interlocked.Exchange(ref _offset, long.Parse(stored.Value, global::System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Sets the clock, for this and later starts.</summary>
    public async Task SetAsync(DateTime utc, PersonId by, CancellationToken ct)
    {
        var offset = utc - System.GetUtcNow().UtcDateTime;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var value = offset.Ticks.ToString(global::System.Globalization.CultureInfo.InvariantCulture);
        if (await db.Settings.SingleOrDefaultAsync(setting => setting.Key == Key, ct) is { } stored)
        {
            stored.Value = value;
        }
        else
        {
            db.Settings.Add(new Setting { Key = Key, Value = value });
        }
        db.Audit(by, utc, "ShiftDemoClock", Key);
        if ((await db.SaveAsync(ct)).IsRefused)
        {
            throw new InvalidOperationException("The demo clock was set from two sides at once.");
        }
        Interlocked.Exchange(ref _offset, offset.Ticks);
    }
}
