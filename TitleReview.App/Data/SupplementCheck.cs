using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Notices;

namespace TitleReview.App.Data;

/// <summary>Whether the supplements of every notice still hang together, and say what they said when they were issued.</summary>
public static class SupplementCheck
{
    /// <returns>Notice and number of each that does not fit.</returns>
    public static async Task<IReadOnlyList<string>> BrokenAsync(ReviewDb db, CancellationToken ct)
    {
        var broken = new List<string>();
        var notices = await db.Notices.AsNoTracking().Select(notice => new { notice.Id, notice.PolicyHash }).ToDictionaryAsync(notice => notice.Id, notice => notice.PolicyHash, ct);
        foreach (var chain in (await db.NoticeSupplements.AsNoTracking().ToListAsync(ct)).GroupBy(one => one.Notice))
        {
            var (previous, number) = (notices[chain.Key], 0);
            foreach (var one in chain.OrderBy(one => one.Number))
            {
                var terms = new SupplementTerms(one.Title, one.DocumentNumber, one.EffectiveFrom, one.AppliesToAll);
                if (one.Number != ++number || one.PreviousHash != previous || one.Hash != SupplementChain.Hash(previous, one.Number, terms, one.PolicyHash, one.Keys.Split('\n')))
                {
                    broken.Add($"{one.Notice} {one.Number}");
                }
                previous = one.Hash;
            }
        }
        return broken;
    }
}
