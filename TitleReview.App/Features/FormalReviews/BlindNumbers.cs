using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「盲评编号」: six digits drawn at random, the first of them not zero; used once for an expert, and once for a submission.</summary>
internal sealed class BlindNumbers
{
    private const int First = 100_000;
    private const int Count = 900_000;

    private readonly Dictionary<PersonId, HashSet<string>> _ofExpert = [];
    private readonly Dictionary<BlindId, HashSet<string>> _ofBlind = [];
    private readonly DrawBelow _draw;

    private BlindNumbers(DrawBelow draw) => _draw = draw;

    /// <param name="seal">A submission that others have numbers for already; null: they are all new.</param>
    public static async Task<BlindNumbers> OfAsync(ReviewDb db, IReadOnlyCollection<PersonId> experts, DrawBelow draw, CancellationToken ct, BlindId? seal = null)
    {
        var numbers = new BlindNumbers(draw);
        foreach (var task in await db.ScoringTasks.AsNoTracking().Where(task => experts.Contains(task.Expert) || task.Blind == seal).Select(task => new { task.Expert, task.Blind, task.Number }).ToListAsync(ct))
        {
            Of(numbers._ofExpert, task.Expert).Add(task.Number);
            Of(numbers._ofBlind, task.Blind).Add(task.Number);
        }
        return numbers;
    }

    public string Next(PersonId expert, BlindId blind)
    {
        while (true)
        {
            var number = (First + _draw(Count)).ToString(CultureInfo.InvariantCulture);
            if (!Of(_ofBlind, blind).Contains(number) && Of(_ofExpert, expert).Add(number))
            {
                Of(_ofBlind, blind).Add(number);
                return number;
            }
        }
    }

    private static HashSet<string> Of<T>(Dictionary<T, HashSet<string>> sets, T key)
        where T : notnull => sets.TryGetValue(key, out var set) ? set : sets[key] = new HashSet<string>(StringComparer.Ordinal);
}
