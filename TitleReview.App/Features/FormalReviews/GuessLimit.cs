using System.Collections.Concurrent;
using TitleReview.App.Data;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「核验次数限制」: whoever has typed ten codes that nobody was given waits. The code itself is too long to be guessed; this keeps the log and the database quiet.</summary>
public sealed class GuessLimit(TimeProvider clock)
{
    public const int Most = 10;

    private const int MostRemembered = 10_000;

    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (int Count, DateTime Since)> _wrong = new(StringComparer.Ordinal);

    public bool MayAsk(string from) => !_wrong.TryGetValue(from, out var wrong) || wrong.Count < Most || clock.UtcNow() - wrong.Since >= Within;

    public void Missed(string from)
    {
        var now = clock.UtcNow();
        if (_wrong.Count >= MostRemembered)
        {
            foreach (var old in _wrong.Where(entry => now - entry.Value.Since >= Within).ToList())
            {
                _wrong.TryRemove(old.Key, out _);
            }
        }
        _wrong.AddOrUpdate(from, _ => (1, now), (_, wrong) => now - wrong.Since >= Within ? (1, now) : (wrong.Count + 1, wrong.Since));
    }
}
