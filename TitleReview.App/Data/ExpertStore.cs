using System.Text;
using System.Text.Json;
using TitleReview.App.Secrets;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>What of an expert is encrypted in the database.</summary>
/// <param name="Ethnicity">For the roster alone.</param>
public sealed record ExpertSecrets(string IdNumber, string Phone, string Ethnicity);

/// <summary>The secrets of experts; plain nowhere but in memory.</summary>
public sealed class ExpertStore(Cipher cipher)
{
    public ExpertSecrets Open(PoolExpert expert) => JsonSerializer.Deserialize<ExpertSecrets>(cipher.DecryptText(expert.Box, expert.Id.ToString()))!;

    public string Seal(ExpertId expert, ExpertSecrets secrets) => cipher.EncryptText(JsonSerializer.Serialize(secrets), expert.ToString());

    /// <summary>Equal for equal numbers, and for nobody to read.</summary>
    public string NameOf(IdCardNumber number) => cipher.NameOf(Encoding.UTF8.GetBytes(number.Value));
}
