using System.Text.Json;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Defences;

namespace TitleReview.App.Features.Defences;

internal static class LotReading
{
    public static LotInput Of(DefenceLotRecord row) => JsonSerializer.Deserialize<LotInput>(row.Input)!;
}
