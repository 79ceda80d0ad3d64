using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Scoring;

/// <summary>「赋分表」 of a committee: what is scored, up to how many points, on what evidence.</summary>
/// <param name="Maximum">「总分上限」 in points: more than that nobody gets, whatever the bonus.</param>
/// <param name="BonusMaximum">「加分合计上限」 in points; 0: the caps of the items alone limit it.</param>
public sealed record ScoreTable(string Title, int Maximum, int BonusMaximum, IReadOnlyList<ScoreItem> Items)
{
    private static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Citation SourceOf(ScoreItem item) => new(Title, $"第{item.Number}项", item.Standard);

    [JsonIgnore]
    public Cited<int> CitedMaximum => new(Maximum, new Citation(Title, "总分"), Confidence.Notice);

    /// <summary>One text for one table: what is hashed, stored and sealed.</summary>
    public string Written() => JsonSerializer.Serialize(this, _options);

    /// <summary>SHA-256 of the written table, in lower-case hexadecimal.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Written())));

    public static ScoreTable Read(string written) => JsonSerializer.Deserialize<ScoreTable>(written, _options)!;
}
