using System.Globalization;
using System.Text;
using System.Security.Cryptography;
using TitleReview.Core.FormalReviews;

namespace TitleReview.App.Features.FormalReviews;

internal static class BankMatches
{
    /// <summary>Stands for what would be booked: line by line, target and amount.</summary>
    public static string Shown(IReadOnlyList<BankMatch> matches) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', matches.Where(match => match.IsClean).Select(match =>
        string.Create(CultureInfo.InvariantCulture, $"{match.Line.Row}|{match.Line.Number}|{match.Batch?.Id}|{match.Case?.Case}|{match.Yuan}|{match.PaidAt:O}"))))));
}
